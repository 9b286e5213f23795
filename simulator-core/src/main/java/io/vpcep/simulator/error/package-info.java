/** The 155 documented error codes and the one exception that carries them. */
@NullMarked
package io.vpcep.simulator.error;

import org.jspecify.annotations.NullMarked;
