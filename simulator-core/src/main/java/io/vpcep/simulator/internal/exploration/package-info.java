/** How an exploration tells calls apart, and what it keeps of the resources of a run. */
@NullMarked
package io.vpcep.simulator.internal.exploration;

import org.jspecify.annotations.NullMarked;
