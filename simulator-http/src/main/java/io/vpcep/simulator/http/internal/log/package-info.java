/** Where the libraries inside the published jar log to. */
@NullMarked
package io.vpcep.simulator.http.internal.log;

import org.jspecify.annotations.NullMarked;
