package io.vpcep.simulator.api.tag;

import io.vpcep.simulator.api.resource.ResourceType;
import io.vpcep.simulator.stability.Stable;
import java.util.List;
import java.util.Objects;

/**
 * Asks for all tags that resources of a type have in the project.
 *
 * @param resourceType {@code endpoint_service} or {@code endpoint}, from the path
 */
@Stable
public record ListTags(String resourceType) {

  /** Refuses null. */
  public ListTags {
    Objects.requireNonNull(resourceType, "resourceType");
  }

  /** Of resources of a type. */
  public static ListTags of(ResourceType resourceType) {
    Objects.requireNonNull(resourceType, "resourceType");
    return new ListTags(resourceType.value());
  }

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
}
