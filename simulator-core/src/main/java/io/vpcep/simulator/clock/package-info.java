/** Simulated time. Nothing here knows the rest of the simulator. */
@NullMarked
package io.vpcep.simulator.clock;

import org.jspecify.annotations.NullMarked;
