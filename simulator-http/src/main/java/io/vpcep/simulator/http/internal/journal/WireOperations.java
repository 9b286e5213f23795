package io.vpcep.simulator.http.internal.journal;

import com.fasterxml.jackson.databind.JsonNode;
import io.vpcep.simulator.http.internal.json.Json;
import io.vpcep.simulator.http.internal.openapi.OpenApiDocument;
import io.vpcep.simulator.request.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the operations go over the wire: read from the description of the API, when it is first
 * needed.
 */
public final class WireOperations {
  private static final Map<String, Operation<?, ?>> OPERATIONS =
      Operation.all().stream().collect(Collectors.toMap(Operation::name, Function.identity()));

  private final OpenApiDocument description;
  private @Nullable Known known;

  /**
   * The operations once they are read.
   *
   * @param namesBeforeIds in the order in which a path is to be compared with theirs
   */
  private record Known(Map<String, WireOperation> byName, List<WireOperation> namesBeforeIds) {}

  /** As a description of the API says. */
  public WireOperations(OpenApiDocument description) {
    this.description = description;
  }

  private synchronized Known known() {
    Known read = known;
    if (read == null) {
      read = read();
      known = read;
    }
    return read;
  }

  private Known read() {
    Map<String, WireOperation> byName = new LinkedHashMap<>();
    description
        .content()
        .get("paths")
        .forEachEntry(
            (path, methods) ->
                methods.forEachEntry((method, content) -> add(method, path, content, byName)));
    return new Known(
        byName,
        byName.values().stream()
            .sorted(Comparator.comparingInt(operation -> operation.pathParameters().size()))
            .toList());
  }

  private void add(
      String method, String path, JsonNode content, Map<String, WireOperation> byName) {
    String name = content.get("operationId").textValue();
    if (OPERATIONS.containsKey(name)) {
      JsonNode body = content.at("/requestBody/content/application~1json/schema");
      byName.put(
          name,
          WireOperation.of(
              name,
              method.toUpperCase(Locale.ROOT),
              path,
              queryParameters(content),
              body.isMissingNode() ? null : body));
    }
  }

  private List<String> queryParameters(JsonNode content) {
    List<String> names = new ArrayList<>();
    for (JsonNode parameter : content.path("parameters")) {
      JsonNode resolved = resolve(parameter);
      if (resolved.get("in").asText().equals("query")) {
        names.add(resolved.get("name").textValue());
      }
    }
    return names;
  }

  /** How an operation goes over the wire. */
  Optional<WireOperation> find(Operation<?, ?> operation) {
    return Optional.ofNullable(known().byName.get(operation.name()));
  }

  /** The operation that a request asks for; null if there is none. */
  @Nullable Operation<?, ?> find(String method, String path) {
    String asked = method.equals("HEAD") ? "GET" : method;
    return known().namesBeforeIds.stream()
        .filter(operation -> operation.takes(asked, path))
        .findFirst()
        .<Operation<?, ?>>map(operation -> OPERATIONS.get(operation.name()))
        .orElse(null);
  }

  /** The fields of a body that an operation does not have, each with its place. */
  List<String> unknownFields(String method, String path, String body) {
    Operation<?, ?> operation = find(method, path);
    WireOperation wire = operation == null ? null : known().byName.get(operation.name());
    JsonNode schema = wire == null ? null : wire.body();
    List<String> unknown = new ArrayList<>();
    if (schema != null) {
      Json.tree(body).ifPresent(value -> addUnknown(value, schema, "", unknown));
    }
    return unknown;
  }

  private void addUnknown(JsonNode value, JsonNode schema, String place, List<String> unknown) {
    JsonNode resolved = resolve(schema);
    JsonNode properties = resolved.path("properties");
    if (value.isArray() && resolved.has("items")) {
      value.forEach(item -> addUnknown(item, resolved.get("items"), place + "[]", unknown));
    } else if (value.isObject() && properties.isObject()) {
      String prefix = place.isEmpty() ? "" : place + ".";
      value.forEachEntry(
          (name, field) -> {
            if (properties.has(name)) {
              addUnknown(field, properties.get(name), prefix + name, unknown);
            } else if (!unknown.contains(prefix + name)) {
              unknown.add(prefix + name);
            }
          });
    }
  }

  private JsonNode resolve(JsonNode node) {
    JsonNode reference = node.path("$ref");
    return reference.isMissingNode()
        ? node
        : description.content().at(reference.textValue().substring(1));
  }
}
