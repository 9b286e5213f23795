package io.vpcep.simulator.api.tag;

import io.vpcep.simulator.stability.Stable;

/**
 * A tag of a resource.
 *
 * @param key unique on its resource, 1 to 36 characters
 * @param value 0 to 43 characters
 */
@Stable
public record Tag(String key, String value) {}
