/** Looks through recorded calls for habits that hurt a client with the real service. */
@NullMarked
package io.vpcep.simulator.internal.hygiene;

import org.jspecify.annotations.NullMarked;
