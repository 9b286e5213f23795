/** Which version of the simulator this is. */
@NullMarked
package io.vpcep.simulator.http.internal.version;

import org.jspecify.annotations.NullMarked;
