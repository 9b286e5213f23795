/** The annotation {@link io.vpcep.simulator.junit.VpcepSimulator}, all that a test needs. */
@NullMarked
package io.vpcep.simulator.junit;

import org.jspecify.annotations.NullMarked;
