/** Faults that a test arms: what happens to calls although no rule of the service says so. */
@NullMarked
package io.vpcep.simulator.fault;

import org.jspecify.annotations.NullMarked;
