/**
 * The annotation {@link io.vpcep.simulator.junit.VpcepSimulator}, all that most tests need, and
 * what goes with it.
 */
@NullMarked
package io.vpcep.simulator.junit;

import org.jspecify.annotations.NullMarked;
