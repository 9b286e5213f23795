package io.vpcep.simulator.conformance;

import static io.vpcep.simulator.conformance.Refusal.when;
import static io.vpcep.simulator.conformance.Shapes.absent;
import static io.vpcep.simulator.error.ErrorCode.DUPLICATE_TAG_KEY;
import static io.vpcep.simulator.error.ErrorCode.DUPLICATE_TAG_VALUE;
import static io.vpcep.simulator.error.ErrorCode.EMPTY_TAG;
import static io.vpcep.simulator.error.ErrorCode.INVALID_ACTION;
import static io.vpcep.simulator.error.ErrorCode.INVALID_LIMIT;
import static io.vpcep.simulator.error.ErrorCode.INVALID_OFFSET;
import static io.vpcep.simulator.error.ErrorCode.INVALID_PARAMETER;
import static io.vpcep.simulator.error.ErrorCode.INVALID_RESOURCE_TYPE;
import static io.vpcep.simulator.error.ErrorCode.INVALID_TAG_KEY_LENGTH;
import static io.vpcep.simulator.error.ErrorCode.INVALID_TAG_VALUE_LENGTH;
import static io.vpcep.simulator.error.ErrorCode.SERVICE_NOT_MODIFIABLE;
import static io.vpcep.simulator.error.ErrorCode.TOO_MANY_TAGS;

import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.api.resource.Done;
import io.vpcep.simulator.api.resource.Page;
import io.vpcep.simulator.api.tag.ChangeTags;
import io.vpcep.simulator.api.tag.ListResourcesByTag;
import io.vpcep.simulator.api.tag.ListTags;
import io.vpcep.simulator.api.tag.Tag;
import io.vpcep.simulator.api.tag.TagSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tags of resources, and resources by tag. */
final class TagRules {
  private static final int MOST_KEYS = 20;
  private static final int MOST_VALUES = 10;
  private static final int MOST_RESOURCES = 1000;
  private static final int LONGEST_KEY = 128;
  private static final int LONGEST_VALUE = 255;
  private static final int LONGEST_MATCH = 255;

  private final Region region;

  TagRules(Region region) {
    this.region = region;
  }

  private static boolean isService(String type) {
    when(!Set.of("endpoint_service", "endpoint").contains(type), INVALID_RESOURCE_TYPE);
    return type.equals("endpoint_service");
  }

  Done change(Caller caller, ChangeTags request) {
    boolean ofService = isService(request.resourceType());
    when(
        request.action() == null || !Set.of("create", "delete").contains(request.action()),
        INVALID_ACTION);
    List<TagSpec> tags = Objects.requireNonNullElse(request.tags(), List.of());
    when(tags.isEmpty(), EMPTY_TAG);
    boolean create = request.action().equals("create");
    if (create) {
      Shapes.checkTagTexts(tags, region.reading);
      when(tags.size() > region.reading.tags(), TOO_MANY_TAGS);
      Shapes.checkTagLengths(tags);
    } else {
      Shapes.checkTagKeys(tags);
    }
    if (ofService) {
      ServiceState service = region.service(caller, request.resourceId());
      when(!service.is(ServiceStatus.AVAILABLE), SERVICE_NOT_MODIFIABLE);
      List<Tag> result = create ? with(service.tags, tags) : without(service.tags, tags);
      if (!result.equals(service.tags)) {
        service.tags = result;
        service.updatedAt = region.now();
      }
    } else {
      EndpointState endpoint = region.endpoint(caller, request.resourceId());
      ConnectionRules.checkChangeable(region, endpoint);
      List<Tag> result = create ? with(endpoint.tags, tags) : without(endpoint.tags, tags);
      if (!result.equals(endpoint.tags)) {
        endpoint.tags = result;
        endpoint.updatedAt = region.now();
      }
    }
    return new Done(request.resourceId());
  }

  private List<Tag> with(List<Tag> tags, List<TagSpec> specs) {
    List<Tag> result = new ArrayList<>(tags);
    for (TagSpec spec : specs) {
      Tag tag = new Tag(spec.key(), Shapes.value(spec));
      int place = result.stream().map(Tag::key).toList().indexOf(tag.key());
      if (place < 0) {
        result.add(tag);
      } else {
        result.set(place, tag);
      }
    }
    when(result.size() > region.reading.tags(), TOO_MANY_TAGS);
    return List.copyOf(result);
  }

  private static List<Tag> without(List<Tag> tags, List<TagSpec> specs) {
    List<Tag> result = new ArrayList<>(tags);
    for (TagSpec spec : specs) {
      result.removeIf(
          tag ->
              tag.key().equals(spec.key())
                  && (spec.value() == null || spec.value().equals(tag.value())));
    }
    return List.copyOf(result);
  }

  private record Resource(String id, String name, List<Tag> tags, Instant createdAt) {}

  /** The resources of a project, in the order of creation. */
  private Stream<Resource> resources(Caller caller, boolean services) {
    World seen = region.seen();
    return services
        ? seen.services().stream()
            .filter(each -> each.owner.projectId().equals(caller.projectId()))
            .map(each -> new Resource(each.id, each.fullName, each.tags, each.createdAt))
        : seen.endpoints().stream()
            .filter(each -> each.owner.projectId().equals(caller.projectId()))
            .map(each -> new Resource(each.id, each.id, each.tags, each.createdAt));
  }

  List<ListTags.TagValues> list(Caller caller, String type) {
    TreeMap<String, SortedSet<String>> values = new TreeMap<>();
    resources(caller, isService(type))
        .flatMap(each -> each.tags.stream())
        .forEach(tag -> values.computeIfAbsent(tag.key(), any -> new TreeSet<>()).add(tag.value()));
    return values.entrySet().stream()
        .map(each -> new ListTags.TagValues(each.getKey(), List.copyOf(each.getValue())))
        .toList();
  }

  Page<ListResourcesByTag.TaggedResource> resourcesByTag(
      Caller caller, ListResourcesByTag request) {
    boolean services = isService(request.resourceType());
    when(
        request.action() == null || !Set.of("filter", "count").contains(request.action()),
        INVALID_ACTION);
    boolean count = request.action().equals("count");
    checkPage(request, count);
    if (!Boolean.TRUE.equals(request.withoutAnyTag())) {
      Stream.of(request.tags(), request.tagsAny(), request.notTags(), request.notTagsAny())
          .filter(Objects::nonNull)
          .forEach(TagRules::checkFilter);
    }
    checkFilter(Objects.requireNonNullElse(request.sysTags(), List.of()));
    checkMatches(request.matches());
    List<Resource> found =
        new ArrayList<>(
            resources(caller, services).filter(each -> isFound(each, request)).toList());
    Collections.reverse(found);
    if (count) {
      return new Page<>(List.of(), found.size());
    }
    int limit = absent(request.limit()) ? MOST_RESOURCES : Integer.parseInt(request.limit());
    int offset = absent(request.offset()) ? 0 : Integer.parseInt(request.offset());
    return Pages.cut(found, limit, offset)
        .map(each -> new ListResourcesByTag.TaggedResource(each.id, each.name, each.tags));
  }

  private static void checkPage(ListResourcesByTag request, boolean count) {
    boolean limited = !absent(request.limit());
    when(
        limited
            && (count
                || !Pages.isNumber(request.limit(), MOST_RESOURCES)
                || Integer.parseInt(request.limit()) == 0),
        INVALID_LIMIT);
    boolean moved = !absent(request.offset());
    when(moved && (count || !Pages.isNumber(request.offset(), Integer.MAX_VALUE)), INVALID_OFFSET);
  }

  private static void checkFilter(List<ListResourcesByTag.Filter> filter) {
    when(filter.size() > MOST_KEYS, TOO_MANY_TAGS);
    for (ListResourcesByTag.Filter condition : filter) {
      String key = trimmed(condition.key());
      when(key.isEmpty(), EMPTY_TAG);
      when(condition.values() == null, INVALID_PARAMETER);
      when(condition.values().size() > MOST_VALUES, TOO_MANY_TAGS);
      when(key.length() > LONGEST_KEY, INVALID_TAG_KEY_LENGTH);
      List<String> values = values(condition);
      when(
          values.stream().anyMatch(value -> value.length() > LONGEST_VALUE),
          INVALID_TAG_VALUE_LENGTH);
      when(new HashSet<>(values).size() < values.size(), DUPLICATE_TAG_VALUE);
    }
    when(
        filter.stream().map(each -> trimmed(each.key())).distinct().count() < filter.size(),
        DUPLICATE_TAG_KEY);
  }

  /** Spaces around keys and values of filters do not count. */
  private static String trimmed(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  private static List<String> values(ListResourcesByTag.Filter condition) {
    return condition.values().stream().map(TagRules::trimmed).toList();
  }

  private static void checkMatches(@Nullable List<ListResourcesByTag.Match> matches) {
    if (matches != null) {
      when(
          matches.size() > 1
              || matches.stream()
                  .anyMatch(
                      each ->
                          !"resource_name".equals(each.key())
                              || (each.value() != null && each.value().length() > LONGEST_MATCH)),
          INVALID_PARAMETER);
    }
  }

  private static boolean isFound(Resource resource, ListResourcesByTag request) {
    return isEmpty(request.sysTags())
        && hasTags(resource.tags, request)
        && Objects.requireNonNullElse(request.matches(), List.<ListResourcesByTag.Match>of())
            .stream()
            .allMatch(
                match ->
                    absent(match.value())
                        ? resource.name.isEmpty()
                        : Pages.contains(match.value(), resource.name));
  }

  private static boolean hasTags(List<Tag> tags, ListResourcesByTag request) {
    if (Boolean.TRUE.equals(request.withoutAnyTag())) {
      return tags.isEmpty();
    }
    return (isEmpty(request.tags()) || all(tags, request.tags()))
        && (isEmpty(request.tagsAny()) || any(tags, request.tagsAny()))
        && (isEmpty(request.notTags()) || !all(tags, request.notTags()))
        && (isEmpty(request.notTagsAny()) || !any(tags, request.notTagsAny()));
  }

  private static boolean isEmpty(@Nullable List<ListResourcesByTag.Filter> filter) {
    return filter == null || filter.isEmpty();
  }

  private static boolean all(List<Tag> tags, List<ListResourcesByTag.Filter> filter) {
    return filter.stream().allMatch(condition -> has(tags, condition));
  }

  private static boolean any(List<Tag> tags, List<ListResourcesByTag.Filter> filter) {
    return filter.stream().anyMatch(condition -> has(tags, condition));
  }

  private static boolean has(List<Tag> tags, ListResourcesByTag.Filter condition) {
    List<String> values = values(condition);
    return tags.stream()
        .filter(tag -> tag.key().equals(trimmed(condition.key())))
        .anyMatch(tag -> values.isEmpty() || values.contains(tag.value()));
  }
}
