package io.vpcep.simulator.api.tag;

import io.vpcep.simulator.api.resource.ResourceType;
import io.vpcep.simulator.stability.Stable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks to add tags to a resource, or to take tags from it. Nothing is checked until the call.
 *
 * @param resourceType {@code endpoint_service} or {@code endpoint}, from the path
 * @param resourceId id of the resource, from the path
 * @param action {@code create} or {@code delete}
 * @param tags at least one; without a value, {@code delete} takes any value
 */
@Stable
public record ChangeTags(
    String resourceType, String resourceId, @Nullable String action, @Nullable List<TagSpec> tags) {

  /** Refuses a null id and copies the lists. */
  public ChangeTags {
    Objects.requireNonNull(resourceType, "resourceType");
    Objects.requireNonNull(resourceId, "resourceId");
    tags = tags == null ? null : List.copyOf(tags);
  }

  /** A builder for the resource of a type with this id. */
  public static Builder builder(ResourceType resourceType, String resourceId) {
    Objects.requireNonNull(resourceType, "resourceType");
    return builder(resourceType.value(), resourceId);
  }

  /** A builder for the resource with this id; its type as text, for trying what is refused. */
  public static Builder builder(String resourceType, String resourceId) {
    return new Builder(resourceType, resourceId);
  }

  /** Collects the fields; what is not set is absent. */
  public static final class Builder {
    private final String resourceType;
    private final String resourceId;
    private @Nullable String action;
    private @Nullable List<TagSpec> tags;

    private Builder(String resourceType, String resourceId) {
      this.resourceType = Objects.requireNonNull(resourceType, "resourceType");
      this.resourceId = Objects.requireNonNull(resourceId, "resourceId");
    }

    /** Sets {@code action}. */
    public Builder action(@Nullable String value) {
      this.action = value;
      return this;
    }

    /** Sets {@code tags}; null for absent. */
    public Builder tags(@Nullable List<TagSpec> value) {
      this.tags = value;
      return this;
    }

    /** Sets {@code tags}. */
    public Builder tags(TagSpec... values) {
      return tags(List.of(values));
    }

    /** The request. */
    public ChangeTags build() {
      return new ChangeTags(resourceType, resourceId, action, tags);
    }
  }
}
