/** The legal changes of state, made now or scheduled. Every change of state passes through here. */
@NullMarked
package io.vpcep.simulator.internal.transition;

import org.jspecify.annotations.NullMarked;
