package io.vpcep.simulator.api.resource;

import io.vpcep.simulator.stability.Stable;

/**
 * The answer to a change or a deletion that tells no more than that it was taken; it has no body on
 * the wire.
 *
 * @param id what was changed, or is being deleted
 */
@Stable
public record Done(String id) {}
