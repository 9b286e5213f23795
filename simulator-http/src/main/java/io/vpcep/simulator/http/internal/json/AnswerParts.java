package io.vpcep.simulator.http.internal.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vpcep.simulator.model.Page;
import io.vpcep.simulator.model.PortMapping;
import io.vpcep.simulator.model.ResourceError;
import io.vpcep.simulator.model.Tag;
import java.util.List;
import java.util.function.Function;

/** What several answers have in common. */
final class AnswerParts {

  private AnswerParts() {}

  /** A page of a list: the items under a name, and how many there are on all pages. */
  static <T> ObjectNode page(String name, Page<T> page, Function<T, ? extends JsonNode> item) {
    ObjectNode answer = Json.object();
    answer.set(name, list(page.items(), item));
    return answer.put("total_count", page.totalCount());
  }

  static <T> ArrayNode list(List<T> items, Function<T, ? extends JsonNode> item) {
    ArrayNode list = Json.list();
    items.forEach(each -> list.add(item.apply(each)));
    return list;
  }

  static ArrayNode texts(List<String> texts) {
    ArrayNode list = Json.list();
    texts.forEach(list::add);
    return list;
  }

  static ArrayNode ports(List<PortMapping> ports) {
    return list(
        ports,
        port ->
            Json.object()
                .put("client_port", port.clientPort())
                .put("server_port", port.serverPort())
                .put("protocol", port.protocol().value()));
  }

  static ArrayNode tags(List<Tag> tags) {
    return list(tags, tag -> Json.object().put("key", tag.key()).put("value", tag.value()));
  }

  /** Adds why a resource has failed; one that has not has no such field. */
  static ObjectNode withErrors(ObjectNode resource, List<ResourceError> errors) {
    if (!errors.isEmpty()) {
      resource.set("error", list(errors, AnswerParts::error));
    }
    return resource;
  }

  private static ObjectNode error(ResourceError error) {
    return Json.object()
        .put("error_code", error.code().code())
        .put("error_message", error.message());
  }
}
