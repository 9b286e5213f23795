package io.vpcep.simulator.http.internal.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.function.Function;

/** What several answers have in common. */
final class AnswerParts {

  private AnswerParts() {}

  static <T> ArrayNode list(List<T> items, Function<T, ? extends JsonNode> item) {
    ArrayNode list = Json.list();
    items.forEach(each -> list.add(item.apply(each)));
    return list;
  }
}
