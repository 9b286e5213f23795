package io.vpcep.simulator.journal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which services and endpoints a request names. Requests are records that call such ids by a few
 * names; looking for the names spares each request, now and to come, saying it once more.
 */
final class NamedResources {
  private static final Set<String> NAMES =
      Set.of("id", "serviceId", "endpointId", "endpointServiceId", "endpoints", "resourceId");

  private static final ClassValue<List<RecordComponent>> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
          return type.isRecord()
              ? Stream.of(type.getRecordComponents())
                  .filter(component -> NAMES.contains(component.getName()))
                  .toList()
              : List.of();
        }
      };

  private NamedResources() {}

  /** The ids in a request, each once; none of null. */
  static Collection<String> of(@Nullable Object request) {
    Set<String> ids = new LinkedHashSet<>();
    if (request != null) {
      for (RecordComponent component : COMPONENTS.get(request.getClass())) {
        add(value(component, request), ids);
      }
    }
    return ids;
  }

  private static void add(@Nullable Object value, Set<String> ids) {
    if (value instanceof String id && !id.isEmpty()) {
      ids.add(id);
    } else if (value instanceof Collection<?> several) {
      several.forEach(each -> add(each, ids));
    }
  }

  private static @Nullable Object value(RecordComponent component, Object request) {
    try {
      return component.getAccessor().invoke(request);
    } catch (IllegalAccessException | InvocationTargetException e) {
      return null; // a request that a test made up, of a class that cannot be looked into
    }
  }
}
