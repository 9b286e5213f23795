/** Begin here: create a {@link io.vpcep.simulator.SimulatedRegion}, act as an account, close it. */
@NullMarked
package io.vpcep.simulator;

import org.jspecify.annotations.NullMarked;
