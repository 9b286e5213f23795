/** The region's time as clients use it: threads that sleep, and tasks that are to run. */
@NullMarked
package io.vpcep.simulator.internal.time;

import org.jspecify.annotations.NullMarked;
