package io.vpcep.simulator.api.tag;

import java.util.List;

/**
 * A key that tags in a project have, with all of its values.
 *
 * @param key the key
 * @param values its values, sorted
 */
public record TagValues(String key, List<String> values) {

  /** Copies the list. */
  public TagValues {
    values = List.copyOf(values);
  }
}
