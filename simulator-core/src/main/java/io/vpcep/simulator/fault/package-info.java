/** Faults that a test arms: what no rule of the service would do to a call. */
@NullMarked
package io.vpcep.simulator.fault;

import org.jspecify.annotations.NullMarked;
