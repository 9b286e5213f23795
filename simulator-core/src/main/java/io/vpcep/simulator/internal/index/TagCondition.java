package io.vpcep.simulator.internal.index;

import io.vpcep.simulator.api.tag.Tag;
import java.util.List;
import java.util.Set;

/**
 * A condition on the tags of a resource: it has the key, with one of the values.
 *
 * @param key key of a tag
 * @param values values of which it has one; empty for whatever value
 */
public record TagCondition(String key, Set<String> values) {

  /** Copies the values. */
  public TagCondition {
    values = Set.copyOf(values);
  }

  /** Whether a resource with these tags meets it. */
  public boolean isMetBy(List<Tag> tags) {
    return tags.stream()
        .anyMatch(
            tag -> tag.key().equals(key) && (values.isEmpty() || values.contains(tag.value())));
  }
}
