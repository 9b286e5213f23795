package io.vpcep.simulator.snapshot;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The components of a record by name, so that a comparison never misses a new one. */
final class RecordFields {
  private RecordFields() {}

  /** All of them, in their order. */
  static Map<String, @Nullable Object> of(Record value) {
    Map<String, @Nullable Object> components = new LinkedHashMap<>();
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      components.put(component.getName(), read(component, value));
    }
    return components;
  }

  private static @Nullable Object read(RecordComponent component, Record value) {
    try {
      return component.getAccessor().invoke(value);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(component + " of a public record cannot be read", e);
    }
  }
}
