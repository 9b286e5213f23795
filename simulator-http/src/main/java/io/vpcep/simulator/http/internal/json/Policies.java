package io.vpcep.simulator.http.internal.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vpcep.simulator.model.PolicyDocument;
import io.vpcep.simulator.model.PolicyStatement;
import io.vpcep.simulator.request.PolicyStatementSpec;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Policies of endpoints, in both directions. */
final class Policies {
  private Policies() {}

  /** The statements as they are answered: with capital letters, unlike all other fields. */
  static ArrayNode statements(List<PolicyStatement> statements) {
    return AnswerParts.list(
        statements,
        statement -> {
          ObjectNode answer = Json.object().put("Effect", statement.effect().value());
          answer.set("Action", AnswerParts.texts(statement.actions()));
          answer.set("Resource", AnswerParts.texts(statement.resources()));
          return answer;
        });
  }

  /** The document as it was written. */
  static ObjectNode document(PolicyDocument document) {
    return object(document.content());
  }

  private static ObjectNode object(Map<?, ?> content) {
    ObjectNode object = Json.object();
    content.forEach((name, value) -> object.set((String) name, node(value)));
    return object;
  }

  private static JsonNode node(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return object(map);
    }
    if (value instanceof List<?> items) {
      ArrayNode list = Json.list();
      items.forEach(item -> list.add(node(item)));
      return list;
    }
    return scalar(value);
  }

  private static JsonNode scalar(@Nullable Object value) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    if (value instanceof String text) {
      return nodes.textNode(text);
    }
    if (value instanceof Boolean flag) {
      return nodes.booleanNode(flag);
    }
    if (value instanceof Long number) {
      return nodes.numberNode(number);
    }
    if (value instanceof BigInteger number) {
      return nodes.numberNode(number);
    }
    return value instanceof BigDecimal number ? nodes.numberNode(number) : nodes.nullNode();
  }

  /** The statements of a request; absent if the field is. */
  static @Nullable List<PolicyStatementSpec> statementsOf(RequestFields fields) {
    return fields.objects(
        "policy_statement",
        statement ->
            new PolicyStatementSpec(
                statement.text("Effect"), statement.texts("Action"), statement.texts("Resource")));
  }

  /** The document of a request; absent if the field is. */
  static @Nullable PolicyDocument documentOf(RequestFields fields) {
    RequestFields object = fields.object("policy_document");
    return object == null ? null : new PolicyDocument(object.content());
  }

  /** What an object in JSON says, as a policy document keeps it. */
  static Map<String, @Nullable Object> content(JsonNode object) {
    Map<String, @Nullable Object> content = new LinkedHashMap<>();
    object.forEachEntry((name, value) -> content.put(name, value(value)));
    return content;
  }

  private static @Nullable Object value(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> content(node);
      case ARRAY -> {
        List<@Nullable Object> items = new ArrayList<>(node.size());
        node.forEach(item -> items.add(value(item)));
        yield items;
      }
      case STRING -> node.textValue();
      case BOOLEAN -> node.booleanValue();
      case NUMBER -> node.isIntegralNumber() ? node.bigIntegerValue() : node.decimalValue();
      default -> null;
    };
  }
}
