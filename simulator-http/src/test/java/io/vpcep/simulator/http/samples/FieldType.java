package io.vpcep.simulator.http.samples;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;

/** The types that the documents' tables name, and the JSON values that are of them. */
enum FieldType {
  STRING("String"),
  BOOLEAN("Boolean"),
  INTEGER("Integer"),
  OBJECT("Object"),
  ARRAY_OF_OBJECTS("Array of objects"),
  ARRAY_OF_STRINGS("Array of strings");

  private final String printed;

  FieldType(String printed) {
    this.printed = printed;
  }

  /** The type with this name in the tables. */
  static FieldType of(String printed) {
    return Arrays.stream(values())
        .filter(type -> type.printed.equals(printed))
        .findAny()
        .orElseThrow(() -> new IllegalArgumentException("no type " + printed));
  }

  /** Whether a value is of this type; an integer has 32 bits, for clients read no larger ones. */
  boolean matches(JsonNode value) {
    return switch (this) {
      case STRING -> value.isTextual();
      case BOOLEAN -> value.isBoolean();
      case INTEGER -> value.isInt();
      case OBJECT -> value.isObject();
      case ARRAY_OF_OBJECTS -> value.isArray() && value.valueStream().allMatch(OBJECT::matches);
      case ARRAY_OF_STRINGS -> value.isArray() && value.valueStream().allMatch(STRING::matches);
    };
  }

  @Override
  public String toString() {
    return printed;
  }
}
