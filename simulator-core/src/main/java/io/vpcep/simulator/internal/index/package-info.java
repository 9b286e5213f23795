/** Orders and look-ups that stores keep: by time, by tags, by ports, by what only one may hold. */
@NullMarked
package io.vpcep.simulator.internal.index;

import org.jspecify.annotations.NullMarked;
