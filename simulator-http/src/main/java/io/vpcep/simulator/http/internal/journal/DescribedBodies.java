package io.vpcep.simulator.http.internal.journal;

import com.fasterxml.jackson.databind.JsonNode;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.http.internal.json.Json;
import io.vpcep.simulator.http.internal.json.WireOperation;
import io.vpcep.simulator.http.internal.json.WireOperations;
import io.vpcep.simulator.http.internal.openapi.OpenApiDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The fields that request bodies have in a dialect, as the description of the API says; it is read
 * when it is first needed.
 */
public final class DescribedBodies {
  private static final String SCHEMA = "/requestBody/content/application~1json/schema";

  private final OpenApiDocument description;

  /** As a description of the API says. */
  public DescribedBodies(OpenApiDocument description) {
    this.description = description;
  }

  /**
   * Finds the fields of a request's body that its operation does not have, each with its place.
   *
   * @param body null for none
   */
  public Supplier<List<String>> unknownFields(String method, String path, @Nullable String body) {
    return () -> body == null ? List.of() : unknownFields(WireOperations.find(method, path), body);
  }

  private List<String> unknownFields(@Nullable Operation<?, ?> operation, String body) {
    List<String> unknown = new ArrayList<>();
    if (operation != null) {
      WireOperation<?, ?> wire = WireOperations.of(operation);
      JsonNode paths = description.content().get("paths");
      JsonNode described = paths.get(wire.path()).get(wire.method().toLowerCase(Locale.ROOT));
      Json.tree(body).ifPresent(value -> addUnknown(value, described.at(SCHEMA), "", unknown));
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
