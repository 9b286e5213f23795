/**
 * AssertJ assertions for what the simulator answers and for the region itself; the entry is {@link
 * io.vpcep.simulator.junit.assertj.VpcepAssertions}. Needs AssertJ as a test dependency.
 */
@NullMarked
package io.vpcep.simulator.junit.assertj;

import org.jspecify.annotations.NullMarked;
