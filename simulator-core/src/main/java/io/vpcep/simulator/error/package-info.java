/**
 * The documented error codes, the one exception that carries them, and the one of a region that is
 * closed.
 */
@NullMarked
package io.vpcep.simulator.error;

import org.jspecify.annotations.NullMarked;
