package io.vpcep.simulator.api.resource;

import io.vpcep.simulator.stability.Stable;

/**
 * The answer to a change or a deletion that was carried out and has nothing to tell. On the wire it
 * has no body.
 *
 * @param id what was changed, or is being deleted
 */
@Stable
public record Done(String id) {}
