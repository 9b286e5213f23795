package io.vpcep.simulator.http.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Validates values by the schemas of a document, which may refer to its components. */
final class Schemas {
  private static final String ADDRESS = "https://example.com/openapi.json";

  private final SchemaRegistry registry;
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  Schemas(JsonNode document) {
    String text = document.toString();
    registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(ADDRESS, text)));
  }

  /** What is wrong with a value, in words; nothing if it matches. */
  List<String> errors(JsonNode schema, String value) {
    return compiled(schema).validate(value, InputFormat.JSON).stream()
        .map(error -> "at \"" + error.getInstanceLocation() + "\": " + error.getMessage())
        .toList();
  }

  private Schema compiled(JsonNode schema) {
    String text = schema.toString().replace("\"#/", "\"" + ADDRESS + "#/");
    return schemas.computeIfAbsent(text, key -> registry.getSchema(key, InputFormat.JSON));
  }
}
