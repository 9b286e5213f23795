package io.vpcep.simulator.http.internal.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.error.ErrorCode;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Makes the responses of refusals from the codes that an operation may be refused with: one for
 * each status. What the status of a code is, and what it says, {@link ErrorCode} knows.
 */
final class RefusalMaker {
  private static final String ERROR = "Error";

  private final ObjectNode groups;
  private final ObjectNode byHttp;
  private final ObjectNode components;
  private final JsonNode gatewayError;

  RefusalMaker(Chapters chapters) {
    this.groups = chapters.section("x-error-groups");
    this.byHttp = chapters.section("x-refusals-by-http");
    this.components = groups.objectNode();
    this.gatewayError = chapters.section("parts").get("GatewayError");
  }

  /**
   * One way to be refused.
   *
   * @param name the code, or what a refusal by HTTP is called
   */
  private record Refusal(String name, int status, String code, String description) {}

  /** Responses with a single code, which operations share; those that were asked for. */
  ObjectNode components() {
    return components;
  }

  /**
   * Adds the responses to an operation's.
   *
   * @param names codes, groups of them, and refusals by HTTP
   * @param form name of the schema of refusals; empty for the API's own
   */
  void addTo(ObjectNode responses, JsonNode names, String form) {
    Set<Refusal> refusals = new LinkedHashSet<>();
    names.forEach(name -> add(name.textValue(), refusals));
    refusals.stream()
        .sorted(Comparator.comparing(Refusal::code))
        .collect(Collectors.groupingBy(Refusal::status, TreeMap::new, Collectors.toList()))
        .forEach(
            (status, same) ->
                responses.set(
                    String.valueOf(status),
                    same.size() > 1 ? response(same, form) : shared(same, form)));
  }

  private void add(String name, Set<Refusal> refusals) {
    if (groups.has(name)) {
      groups.get(name).forEach(member -> add(member.textValue(), refusals));
    } else {
      refusals.add(byHttp.has(name) ? byHttp(name) : byRule(name));
    }
  }

  private Refusal byHttp(String name) {
    JsonNode told = byHttp.get(name);
    return new Refusal(
        name,
        told.get("status").intValue(),
        told.get("code").textValue(),
        "Refused by HTTP: " + told.get("description").textValue());
  }

  private static Refusal byRule(String text) {
    ErrorCode code = ErrorCode.of(text);
    return new Refusal(text, code.httpStatus(), code.code(), code.code() + ": " + code.message());
  }

  private ObjectNode shared(List<Refusal> single, String form) {
    String name = (form.isEmpty() ? "" : form + ".") + single.get(0).name;
    if (!components.has(name)) {
      components.set(name, response(single, form));
    }
    return components.objectNode().put("$ref", "#/components/responses/" + name);
  }

  private void markGateway(ObjectNode schema, Refusal refusal) {
    if (refusal.code.equals(ErrorCode.NOT_AUTHENTICATED.code())) {
      schema
          .putObject(DialectAdaptation.INSTEAD)
          .set(Trait.GATEWAY_ERRORS.name(), gatewayError.deepCopy());
    }
  }

  private ObjectNode response(List<Refusal> refusals, String form) {
    ObjectNode response = components.objectNode();
    response.put(
        "description",
        refusals.stream().map(Refusal::description).collect(Collectors.joining("\n\n")));
    OperationMaker.addHeaders(response, List.of("X-Request-Id", "X-Simulator-Detail"));
    ObjectNode schema = OperationMaker.json(response).putObject("schema");
    String name = form.isEmpty() ? ERROR : form;
    schema.putArray("allOf").addObject().put("$ref", "#/components/schemas/" + name);
    ObjectNode fields = schema.withArray("/allOf").addObject().putObject("properties");
    if (form.isEmpty()) {
      markGateway(schema, refusals.get(0));
      ArrayNode codes = fields.putObject("error_code").putArray("enum");
      refusals.stream().map(Refusal::code).distinct().forEach(codes::add);
    } else {
      ObjectNode error = fields.putObject("error").putObject("properties");
      error.putObject("code").put("const", refusals.get(0).status);
    }
    return response;
  }
}
