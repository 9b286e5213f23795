package io.vpcep.simulator.http.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.vpcep.simulator.http.contract.ContractCheck.Findings;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether a request that was accepted is one that the description allows. */
final class RequestCheck {
  private final Schemas schemas;
  private final DescribedOperation operation;

  RequestCheck(Schemas schemas, DescribedOperation operation) {
    this.schemas = schemas;
    this.operation = operation;
  }

  void check(Exchange exchange, Findings findings) {
    for (JsonNode parameter : operation.parameters("path")) {
      String name = parameter.get("name").textValue();
      check(parameter, operation.valueIn(exchange.path(), name), findings);
    }
    checkQuery(exchange.query(), findings);
    String body = exchange.requestBody();
    if (body != null && (operation.needsBody() || !body.isEmpty())) {
      operation
          .requestSchema()
          .ifPresent(schema -> findings.addAll("request", schemas.errors(schema, body)));
    }
  }

  private void checkQuery(String query, Findings findings) {
    List<JsonNode> parameters = operation.parameters("query");
    // Operations without parameters do not even decode it.
    Map<String, String> values = parameters.isEmpty() ? Map.of() : query(query);
    for (JsonNode parameter : parameters) {
      String value = values.getOrDefault(parameter.get("name").textValue(), "");
      // An empty one is absent.
      if (!value.isEmpty()) {
        check(parameter, value, findings);
      }
    }
  }

  private void check(JsonNode parameter, String value, Findings findings) {
    JsonNode schema = parameter.get("schema");
    boolean literal =
        switch (schema.path("type").asText()) {
          case "integer" -> value.matches("0|[1-9][0-9]*");
          case "boolean" -> value.matches("true|false");
          default -> false;
        };
    findings.addAll(
        "parameter " + parameter.get("name").textValue(),
        schemas.errors(schema, literal ? value : TextNode.valueOf(value).toString()));
  }

  private static Map<String, String> query(String query) {
    Map<String, String> values = new HashMap<>();
    for (String pair : query.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      values.putIfAbsent(decode(parts[0]), parts.length == 1 ? "" : decode(parts[1]));
    }
    return values;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
