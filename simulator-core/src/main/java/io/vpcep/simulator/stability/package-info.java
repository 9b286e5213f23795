/** Marks that say how far users can rely on a public type. */
@NullMarked
package io.vpcep.simulator.stability;

import org.jspecify.annotations.NullMarked;
