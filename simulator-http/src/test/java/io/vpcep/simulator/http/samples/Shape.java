package io.vpcep.simulator.http.samples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** The field names and JSON types of an answer, such as {@code connections[].marker_id: number}. */
final class Shape {
  private final Set<String> lines = new LinkedHashSet<>();

  private Shape() {}

  /** The shape of an answer; elements of an array count as one. */
  static Set<String> of(JsonNode answer) {
    Shape shape = new Shape();
    shape.addContent("", answer);
    return shape.lines;
  }

  private void add(String path, JsonNode value) {
    JsonNodeType type = value.getNodeType();
    lines.add(path + ": " + type.name().toLowerCase(Locale.ROOT));
    addContent(path, value);
  }

  private void addContent(String path, JsonNode value) {
    if (value.isArray()) {
      value.forEach(element -> add(path + "[]", element));
    }
    String prefix = path.isEmpty() ? "" : path + ".";
    value.properties().forEach(each -> add(prefix + each.getKey(), each.getValue()));
  }
}
