package io.vpcep.simulator.http.internal.document;

import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.util.Collection;
import java.util.List;

/**
 * Why a value of a document does not fit its record, in the words of this project.
 *
 * @param path where
 * @param reason why
 * @param expected whether the reason is only what was expected, not what is there instead
 */
record FieldMistake(String path, String reason, boolean expected) {

  /** What the library found. */
  static FieldMistake of(JsonMappingException e, DeserializationConfig config) {
    List<Reference> path = e.getPath();
    if (e instanceof PropertyBindingException unknown) {
      return new FieldMistake(
          text(path),
          "unknown field; known are " + String.join(", ", fields(unknown, config)),
          false);
    }
    if (e instanceof InvalidNullException missing) {
      return missing(missing, path);
    }
    if (e instanceof ValueInstantiationException refused) {
      return refused(refused, path);
    }
    return e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null
        ? new FieldMistake(text(path), type(mismatch.getTargetType()), true)
        : new FieldMistake(text(path), e.getOriginalMessage(), false);
  }

  /** Those that it takes, in the order of its form. */
  private static List<String> fields(
      PropertyBindingException unknown, DeserializationConfig config) {
    JavaType type = config.constructType(unknown.getReferringClass());
    return config.introspect(type).findProperties().stream()
        .map(BeanPropertyDefinition::getName)
        .filter(unknown.getKnownPropertyIds()::contains)
        .toList();
  }

  private static FieldMistake missing(InvalidNullException missing, List<Reference> path) {
    Reference last = path.get(path.size() - 1);
    return last.getIndex() >= 0
        ? new FieldMistake(text(path), type(missing.getTargetType()), true)
        : new FieldMistake(
            text(path.subList(0, path.size() - 1)), last.getFieldName() + " is missing", false);
  }

  private static FieldMistake refused(ValueInstantiationException refused, List<Reference> path) {
    Throwable cause = refused.getCause();
    String reason = String.valueOf((cause == null ? refused : cause).getMessage());
    String place = text(path);
    return cause instanceof MistakenFieldException mistaken
        ? new FieldMistake(
            place.isEmpty() ? mistaken.field() : place + "." + mistaken.field(), reason, false)
        : new FieldMistake(place, reason, false);
  }

  private static String text(List<Reference> path) {
    StringBuilder text = new StringBuilder();
    for (Reference step : path) {
      if (step.getIndex() >= 0) {
        text.append('[').append(step.getIndex()).append(']');
      } else {
        text.append(text.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return text.toString();
  }

  private static String type(Class<?> type) {
    if (type == Boolean.class || type == boolean.class) {
      return "true or false";
    }
    if (Number.class.isAssignableFrom(type) || type == double.class) {
      return "a number";
    }
    if (type == String.class) {
      return "a text";
    }
    return Collection.class.isAssignableFrom(type) ? "a list" : "an object";
  }
}
