/** The clocks of regions. Nothing here knows the rest of the simulator. */
@NullMarked
package io.vpcep.simulator.internal.clock;

import org.jspecify.annotations.NullMarked;
