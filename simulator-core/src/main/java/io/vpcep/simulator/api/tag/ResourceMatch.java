package io.vpcep.simulator.api.tag;

import org.jspecify.annotations.Nullable;

/**
 * A condition on a field of a resource; nothing is checked until the call.
 *
 * @param key name of the field; only {@code resource_name}
 * @param value part of its content, in any case; an empty one is all of it
 */
public record ResourceMatch(@Nullable String key, @Nullable String value) {}
