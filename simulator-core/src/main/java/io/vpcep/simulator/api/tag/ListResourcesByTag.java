package io.vpcep.simulator.api.tag;

import io.vpcep.simulator.api.resource.ResourceType;
import io.vpcep.simulator.stability.Stable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks for resources of the project by their tags, or for their number. Nothing is checked until
 * the call.
 *
 * @param resourceType {@code endpoint_service} or {@code endpoint}, from the path
 * @param action {@code filter} or {@code count}
 * @param tags all of these match
 * @param tagsAny at least one of these matches
 * @param notTags not all of these match
 * @param notTagsAny none of these matches
 * @param sysTags tags of the system that match; nothing has one, so that nothing matches these
 * @param matches what else must match
 * @param withoutAnyTag whether only resources without tags are meant; {@code tags} to {@code
 *     notTagsAny} are ignored then
 * @param limit largest number of resources, 1 to 1000, default 1000; not with {@code count}
 * @param offset number of resources to skip, default 0; not with {@code count}
 */
@Stable
public record ListResourcesByTag(
    String resourceType,
    @Nullable String action,
    @Nullable List<Filter> tags,
    @Nullable List<Filter> tagsAny,
    @Nullable List<Filter> notTags,
    @Nullable List<Filter> notTagsAny,
    @Nullable List<Filter> sysTags,
    @Nullable List<Match> matches,
    @Nullable Boolean withoutAnyTag,
    @Nullable String limit,
    @Nullable String offset) {

  /** Refuses a null type and copies the lists. */
  public ListResourcesByTag {
    Objects.requireNonNull(resourceType, "resourceType");
    tags = tags == null ? null : List.copyOf(tags);
    tagsAny = tagsAny == null ? null : List.copyOf(tagsAny);
    notTags = notTags == null ? null : List.copyOf(notTags);
    notTagsAny = notTagsAny == null ? null : List.copyOf(notTagsAny);
    sysTags = sysTags == null ? null : List.copyOf(sysTags);
    matches = matches == null ? null : List.copyOf(matches);
  }

  /** A builder for resources of a type. */
  public static Builder builder(ResourceType resourceType) {
    Objects.requireNonNull(resourceType, "resourceType");
    return builder(resourceType.value());
  }

  /** A builder for resources of a type, as text, for trying what the service refuses. */
  public static Builder builder(String resourceType) {
    return new Builder(resourceType);
  }

  /** Collects the fields; what is not set is absent. */
  public static final class Builder {
    private final String resourceType;
    private @Nullable String action;
    private @Nullable List<Filter> tags;
    private @Nullable List<Filter> tagsAny;
    private @Nullable List<Filter> notTags;
    private @Nullable List<Filter> notTagsAny;
    private @Nullable List<Filter> sysTags;
    private @Nullable List<Match> matches;
    private @Nullable Boolean withoutAnyTag;
    private @Nullable String limit;
    private @Nullable String offset;

    private Builder(String resourceType) {
      this.resourceType = Objects.requireNonNull(resourceType, "resourceType");
    }

    /** Sets {@code action}. */
    public Builder action(@Nullable String value) {
      this.action = value;
      return this;
    }

    /** Sets {@code tags}; null for absent. */
    public Builder tags(@Nullable List<Filter> value) {
      this.tags = value;
      return this;
    }

    /** Sets {@code tags}. */
    public Builder tags(Filter... values) {
      return tags(List.of(values));
    }

    /** Sets {@code tags_any}; null for absent. */
    public Builder tagsAny(@Nullable List<Filter> value) {
      this.tagsAny = value;
      return this;
    }

    /** Sets {@code tags_any}. */
    public Builder tagsAny(Filter... values) {
      return tagsAny(List.of(values));
    }

    /** Sets {@code not_tags}; null for absent. */
    public Builder notTags(@Nullable List<Filter> value) {
      this.notTags = value;
      return this;
    }

    /** Sets {@code not_tags}. */
    public Builder notTags(Filter... values) {
      return notTags(List.of(values));
    }

    /** Sets {@code not_tags_any}; null for absent. */
    public Builder notTagsAny(@Nullable List<Filter> value) {
      this.notTagsAny = value;
      return this;
    }

    /** Sets {@code not_tags_any}. */
    public Builder notTagsAny(Filter... values) {
      return notTagsAny(List.of(values));
    }

    /** Sets {@code sys_tags}; null for absent. */
    public Builder sysTags(@Nullable List<Filter> value) {
      this.sysTags = value;
      return this;
    }

    /** Sets {@code sys_tags}. */
    public Builder sysTags(Filter... values) {
      return sysTags(List.of(values));
    }

    /** Sets {@code matches}; null for absent. */
    public Builder matches(@Nullable List<Match> value) {
      this.matches = value;
      return this;
    }

    /** Sets {@code matches}. */
    public Builder matches(Match... values) {
      return matches(List.of(values));
    }

    /** Sets {@code without_any_tag}. */
    public Builder withoutAnyTag(@Nullable Boolean value) {
      this.withoutAnyTag = value;
      return this;
    }

    /** Largest number of resources. */
    public Builder limit(int value) {
      return limit(Integer.toString(value));
    }

    /** Largest number of resources, as text, for trying what the service refuses. */
    public Builder limit(@Nullable String value) {
      this.limit = value;
      return this;
    }

    /** Number of resources to skip. */
    public Builder offset(int value) {
      return offset(Integer.toString(value));
    }

    /** Number of resources to skip, as text, for trying what the service refuses. */
    public Builder offset(@Nullable String value) {
      this.offset = value;
      return this;
    }

    /** The request. */
    public ListResourcesByTag build() {
      return new ListResourcesByTag(
          resourceType,
          action,
          tags,
          tagsAny,
          notTags,
          notTagsAny,
          sysTags,
          matches,
          withoutAnyTag,
          limit,
          offset);
    }
  }

  /**
   * A condition on a field of a resource; nothing is checked until the call.
   *
   * @param key name of the field; only {@code resource_name}
   * @param value part of its content, in any case; an empty one is all of it
   */
  public record Match(@Nullable String key, @Nullable String value) {}

  /**
   * A condition on tags; nothing is checked until the call.
   *
   * @param key key of a tag
   * @param values at most 10 values, one of which the tag has; empty for whatever value
   */
  public record Filter(@Nullable String key, @Nullable List<String> values) {

    /** Copies the list. */
    public Filter {
      values = values == null ? null : List.copyOf(values);
    }
  }

  /**
   * A resource with its tags.
   *
   * @param resourceId unique id, a UUID
   * @param resourceName full name of an endpoint service; of an endpoint, which has no name, its id
   * @param tags tags in the order they were given
   */
  public record TaggedResource(String resourceId, String resourceName, List<Tag> tags) {

    /** Copies the list. */
    public TaggedResource {
      tags = List.copyOf(tags);
    }
  }
}
