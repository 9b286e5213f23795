/** Faults that a test arms: refusals that no rule of the service would give. */
@NullMarked
package io.vpcep.simulator.fault;

import org.jspecify.annotations.NullMarked;
