/**
 * What the simulator's own front ends need of a region, and nobody else. Beside {@code
 * internal.setting} the only internal package that another module can see.
 */
@NullMarked
package io.vpcep.simulator.internal.frontend;

import org.jspecify.annotations.NullMarked;
