/** The one door into a region's state: the list of stages, under the one lock. */
@NullMarked
package io.vpcep.simulator.internal.dispatch;

import org.jspecify.annotations.NullMarked;
