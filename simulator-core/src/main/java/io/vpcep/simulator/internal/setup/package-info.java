/** What the embedding test puts into a region beside the API: network, accounts' standing. */
@NullMarked
package io.vpcep.simulator.internal.setup;

import org.jspecify.annotations.NullMarked;
