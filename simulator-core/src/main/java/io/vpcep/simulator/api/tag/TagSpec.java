package io.vpcep.simulator.api.tag;

import io.vpcep.simulator.stability.Stable;
import org.jspecify.annotations.Nullable;

/**
 * A tag as asked for; nothing is checked until the call.
 *
 * @param key 1 to 36 characters
 * @param value 0 to 43 characters; absent means empty
 */
@Stable
public record TagSpec(@Nullable String key, @Nullable String value) {}
