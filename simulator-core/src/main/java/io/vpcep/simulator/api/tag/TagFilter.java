package io.vpcep.simulator.api.tag;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A condition on tags; nothing is checked until the call.
 *
 * @param key key of a tag
 * @param values at most 10 values, one of which the tag has; empty for whatever value
 */
public record TagFilter(@Nullable String key, @Nullable List<String> values) {

  /** Copies the list. */
  public TagFilter {
    values = values == null ? null : List.copyOf(values);
  }
}
