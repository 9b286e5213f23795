package io.vpcep.simulator.internal.dispatch;

import java.util.function.Supplier;

/**
 * A request that is there already, so that the journal may look at it even if the call is refused
 * before its turn comes.
 *
 * @param get the request
 */
public record Given<Q>(Q get) implements Supplier<Q> {}
