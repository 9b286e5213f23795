package io.vpcep.simulator.http.internal.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes plain operations of those in the short form. */
final class OperationMaker {
  private static final Pattern PATH_PARAMETER = Pattern.compile("\\{(\\w+)}");
  private static final String DONE = "Done.";

  private final SchemaMaker schemas;
  private final RefusalMaker refusals;
  private final ObjectNode paths;
  private final ObjectNode parameters;
  private final ObjectNode headers;

  OperationMaker(SchemaMaker schemas, RefusalMaker refusals, Chapters chapters) {
    this.schemas = schemas;
    this.refusals = refusals;
    this.paths = chapters.section("paths");
    this.parameters = chapters.section("parameters");
    this.headers = chapters.section("headers");
  }

  /** All operations, by path and method. */
  ObjectNode paths() {
    ObjectNode made = paths.objectNode();
    paths.forEachEntry(
        (path, methods) -> {
          ObjectNode item = made.putObject(path);
          methods.forEachEntry(
              (method, operation) -> item.set(method, operation(path, (ObjectNode) operation)));
        });
    return made;
  }

  /** All parameters that have a name of their own. */
  ObjectNode parameters() {
    ObjectNode made = parameters.objectNode();
    parameters.forEachEntry(
        (key, parameter) -> {
          ObjectNode named = made.putObject(key).put("name", key);
          named.setAll((ObjectNode) parameter);
          named.set("schema", schemas.make(parameter.get("schema")));
        });
    return made;
  }

  private ObjectNode operation(String path, ObjectNode source) {
    ObjectNode operation = source.deepCopy();
    operation.putArray("tags").add(operation.remove(Chapters.CHAPTER));
    ArrayNode all = operation.arrayNode();
    Matcher inPath = PATH_PARAMETER.matcher(path);
    while (inPath.find()) {
      all.add(parameter(inPath.group(1)));
    }
    source.path("parameters").forEach(each -> all.add(parameter(each)));
    if (!all.isEmpty()) {
      operation.set("parameters", all);
    }
    addBody(operation, operation.remove("requestBody"), true);
    addBody(operation, operation.remove("requestBody?"), false);
    addResponses(operation, source.get("responses"));
    return operation;
  }

  private void addBody(ObjectNode operation, @Nullable JsonNode schema, boolean required) {
    if (schema != null) {
      ObjectNode body = operation.putObject("requestBody").put("required", required);
      json(body).set("schema", schemas.reference(schema.textValue()));
    }
  }

  private JsonNode parameter(JsonNode source) {
    if (source.isTextual()) {
      return parameter(source.textValue());
    }
    ObjectNode parameter = source.deepCopy();
    parameter.set("schema", schemas.make(source.get("schema")));
    return parameter;
  }

  private ObjectNode parameter(String name) {
    if (!parameters.has(name)) {
      throw new IllegalStateException("no parameter in the description: " + name);
    }
    return parameters.objectNode().put("$ref", "#/components/parameters/" + name);
  }

  private void addResponses(ObjectNode operation, JsonNode source) {
    ObjectNode responses = operation.putObject("responses");
    source.forEachEntry((status, response) -> responses.set(status, response(response)));
    JsonNode form = operation.remove(Chapters.REFUSAL);
    refusals.addTo(
        responses, operation.remove("x-error-codes"), form == null ? "" : form.textValue());
  }

  /** From nothing, the name of a schema, or more. */
  private ObjectNode response(JsonNode source) {
    ObjectNode response =
        headers.objectNode().put("description", source.path("description").asText(DONE));
    List<String> names = new ArrayList<>(List.of("X-Request-Id"));
    source.path("headers").forEach(name -> names.add(name.textValue()));
    addHeaders(response, names);
    JsonNode schema = source.isTextual() ? source : source.path("schema");
    if (schema.isTextual()) {
      json(response).set("schema", schemas.reference(schema.textValue()));
    }
    source
        .path("others")
        .forEachEntry(
            (type, description) ->
                response
                    .withObjectProperty("content")
                    .putObject(type)
                    .putObject("schema")
                    .put("type", "string")
                    .set("description", description));
    return response;
  }

  static void addHeaders(ObjectNode response, List<String> names) {
    ObjectNode headers = response.putObject("headers");
    names.forEach(name -> headers.putObject(name).put("$ref", "#/components/headers/" + name));
  }

  /** The place for a body in JSON. */
  static ObjectNode json(ObjectNode bodyOrResponse) {
    return bodyOrResponse.putObject("content").putObject("application/json");
  }
}
