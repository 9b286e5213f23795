/** What makes {@link io.vpcep.simulator.junit.VpcepSimulator} work. State is in Jupiter's store. */
@NullMarked
package io.vpcep.simulator.junit.internal;

import org.jspecify.annotations.NullMarked;
