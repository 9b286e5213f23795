/** Everything that is drawn or derived from the seed. */
@NullMarked
package io.vpcep.simulator.internal.seed;

import org.jspecify.annotations.NullMarked;
