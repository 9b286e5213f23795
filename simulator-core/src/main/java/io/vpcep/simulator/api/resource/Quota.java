package io.vpcep.simulator.api.resource;

import io.vpcep.simulator.stability.Stable;

/**
 * How many resources of a kind a project has and may have (API reference table 4-69).
 *
 * @param type kind of resource
 * @param used how many exist, in whatever state
 * @param quota how many may exist
 */
@Stable
public record Quota(ResourceType type, int used, int quota) {}
