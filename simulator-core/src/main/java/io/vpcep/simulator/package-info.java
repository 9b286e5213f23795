/** The door: build a {@link io.vpcep.simulator.SimulatedRegion}, act as an account, close. */
@NullMarked
package io.vpcep.simulator;

import org.jspecify.annotations.NullMarked;
