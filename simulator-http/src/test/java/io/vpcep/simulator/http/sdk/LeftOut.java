package io.vpcep.simulator.http.sdk;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;

/**
 * Which fields an answer left out of those that the SDK models. Beside an assertion that the answer
 * equals an expected one, it shows that the expectation leaves out nothing that the documents have.
 */
final class LeftOut {

  private LeftOut() {}

  /** Names on the wire of the fields that are null in a decoded answer. */
  static List<String> of(Object answer) {
    List<String> names = new ArrayList<>();
    for (Field field : answer.getClass().getDeclaredFields()) {
      JsonProperty property = field.getAnnotation(JsonProperty.class);
      if (property != null && value(field, answer) == null) {
        names.add(property.value());
      }
    }
    return names;
  }

  private static Object value(Field field, Object answer) {
    try {
      field.setAccessible(true);
      return field.get(answer);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
