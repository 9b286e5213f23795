/** Requests and answers about tags. */
@NullMarked
package io.vpcep.simulator.api.tag;

import org.jspecify.annotations.NullMarked;
