/** The only mutable data: an indexed store per resource, the schedule, the id source. */
@NullMarked
package io.vpcep.simulator.internal.state;

import org.jspecify.annotations.NullMarked;
