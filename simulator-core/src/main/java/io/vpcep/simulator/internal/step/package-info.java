/** The schedule of steps to come, and the rules that bend them. */
@NullMarked
package io.vpcep.simulator.internal.step;

import org.jspecify.annotations.NullMarked;
