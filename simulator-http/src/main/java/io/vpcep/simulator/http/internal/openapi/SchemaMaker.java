package io.vpcep.simulator.http.internal.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * Makes plain schemas of those in the short form: what they are composed of is put in, so that
 * nobody who reads the document has to.
 */
final class SchemaMaker {
  private static final String REFERENCE = "$ref";
  private static final String EVERY_DIALECT = "x-every-dialect";

  private final ObjectNode parts;
  private final ObjectNode schemas;
  private final ObjectNode requests;

  SchemaMaker(Chapters chapters) {
    this.parts = chapters.section("parts");
    this.schemas = chapters.section("schemas");
    this.requests = chapters.section("requests");
  }

  /** A reference to a schema by its name. */
  ObjectNode reference(String name) {
    if (!schemas.has(name) && !requests.has(name)) {
      throw new IllegalStateException("no schema in the description: " + name);
    }
    return schemas.objectNode().put(REFERENCE, "#/components/schemas/" + name);
  }

  /** All schemas that have a name. */
  ObjectNode components() {
    ObjectNode components = schemas.objectNode();
    schemas.forEachEntry((name, schema) -> components.set(name, finish(compose(schema), false)));
    requests.forEachEntry((name, schema) -> components.set(name, finish(compose(schema), true)));
    return components;
  }

  /** A schema of a parameter. */
  JsonNode make(JsonNode schema) {
    return make(schema, false);
  }

  private JsonNode make(JsonNode schema, boolean ofRequest) {
    String name = schema.path(REFERENCE).asText();
    return schema.size() == 1 && !name.isEmpty() && !parts.has(name)
        ? reference(name)
        : finish(compose(schema), ofRequest);
  }

  /** A schema with all that it refers to put in, but its properties as they are. */
  private ObjectNode compose(JsonNode schema) {
    ObjectNode whole = schemas.objectNode();
    if (schema.has(REFERENCE)) {
      merge(whole, referred(schema));
    }
    for (JsonNode part : schema.path("allOf")) {
      if (part.has(REFERENCE)) {
        merge(whole, referred(part));
      }
    }
    merge(whole, schema);
    return whole;
  }

  private ObjectNode referred(JsonNode reference) {
    String name = reference.get(REFERENCE).textValue();
    for (ObjectNode section : new ObjectNode[] {parts, schemas, requests}) {
      if (section.has(name)) {
        return compose(section.get(name));
      }
    }
    throw new IllegalStateException("neither a schema nor a part in the description: " + name);
  }

  private static void merge(ObjectNode whole, JsonNode part) {
    part.forEachEntry(
        (key, value) -> {
          switch (key) {
            case REFERENCE -> {
              // Is put in already.
            }
            case "properties" -> whole.withObject("/properties").setAll((ObjectNode) value);
            case "allOf" -> value.forEach(condition -> addCondition(whole, condition));
            default -> whole.set(key, value);
          }
        });
  }

  private static void addCondition(ObjectNode whole, JsonNode condition) {
    if (!condition.has(REFERENCE)) {
      whole.withArray("/allOf").add(condition);
    }
  }

  private ObjectNode finish(ObjectNode schema, boolean ofRequest) {
    boolean everyDialect = schema.remove(EVERY_DIALECT) != null;
    JsonNode properties = schema.get("properties");
    if (properties != null) {
      schema.put("type", "object");
      addProperties(schema, properties, ofRequest, everyDialect);
      if (!ofRequest) {
        schema.put("additionalProperties", false);
      }
    }
    JsonNode items = schema.get("items");
    if (items != null) {
      schema.set("items", make(items, ofRequest));
    }
    return schema;
  }

  private void addProperties(
      ObjectNode schema, JsonNode properties, boolean ofRequest, boolean everyDialect) {
    ObjectNode made = schema.objectNode();
    ArrayNode required = schema.arrayNode();
    properties.forEachEntry(
        (key, property) -> {
          boolean optional = key.endsWith("?");
          String name = optional ? key.substring(0, key.length() - 1) : key;
          made.set(name, property(property, ofRequest, ofRequest && optional, everyDialect));
          if (!optional) {
            required.add(name);
          }
        });
    schema.set("properties", made);
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
  }

  private JsonNode property(
      JsonNode source, boolean ofRequest, boolean nullable, boolean everyDialect) {
    if (nullable) {
      return nullable(finish(compose(source), ofRequest));
    }
    JsonNode property = make(source, ofRequest);
    if (everyDialect && property instanceof ObjectNode marked) {
      marked.remove(DialectAdaptation.TRAIT);
    }
    return property;
  }

  /** What is null is absent. */
  private static ObjectNode nullable(ObjectNode schema) {
    @Nullable JsonNode type = schema.get("type");
    ArrayNode types = schema.arrayNode();
    if (type instanceof ArrayNode several) {
      types.addAll(several);
    } else if (type != null) {
      types.add(type);
    }
    schema.set("type", types.add("null"));
    if (schema.get("enum") instanceof ArrayNode values) {
      schema.set("enum", values.deepCopy().addNull());
    }
    return schema;
  }
}
