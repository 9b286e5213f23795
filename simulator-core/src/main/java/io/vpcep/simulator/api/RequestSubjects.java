package io.vpcep.simulator.api;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which services and endpoints a request names, as {@link Operation#subjectsOf} tells.
 *
 * @param ids ids of services and endpoints, in the order of the request, each once
 * @param serviceNames names of services, or parts of such names, each once
 */
public record RequestSubjects(List<String> ids, List<String> serviceNames) {
  static final RequestSubjects NONE = new RequestSubjects(List.of(), List.of());

  /** Copies the lists. */
  public RequestSubjects {
    ids = List.copyOf(Objects.requireNonNull(ids, "ids"));
    serviceNames = List.copyOf(Objects.requireNonNull(serviceNames, "serviceNames"));
  }

  /** The resources with these ids; those that are absent do not count. */
  static RequestSubjects ofIds(@Nullable String... ids) {
    return NONE.andIds(Arrays.asList(ids));
  }

  /** These, and the resources with more ids; null means none. */
  RequestSubjects andIds(@Nullable Collection<@Nullable String> more) {
    return more == null
        ? this
        : new RequestSubjects(given(Stream.concat(ids.stream(), more.stream())), serviceNames);
  }

  /** These, and the service with a name; null means none. */
  RequestSubjects andName(@Nullable String name) {
    return new RequestSubjects(ids, given(Stream.concat(serviceNames.stream(), Stream.of(name))));
  }

  private static List<String> given(Stream<@Nullable String> texts) {
    return texts.filter(Objects::nonNull).filter(text -> !text.isEmpty()).distinct().toList();
  }
}
