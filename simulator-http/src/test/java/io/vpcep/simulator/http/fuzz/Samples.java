package io.vpcep.simulator.http.fuzz;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vpcep.simulator.http.contract.DescribedOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Request bodies from their schemas: good ones, and good ones with one bad place. */
final class Samples {
  private static final String HOLE = "@@hole@@";

  private final DescribedOperation operation;
  private final Map<String, String> known;

  Samples(DescribedOperation operation, FuzzWorld world) {
    this.operation = operation;
    this.known =
        Map.ofEntries(
            entry("endpoint_service_id", world.serviceId()),
            entry("endpoints", world.endpointId()),
            entry("permissions", "*"),
            entry("permission", "*"),
            entry("id", isOfPermissions() ? world.permissionId() : world.endpointId()),
            entry("port_ip", "192.168.0.9"),
            entry("ipv6_address", "2001:db8::9"),
            entry("whitelist", "10.0.0.0/8"),
            entry("service_name", "name"),
            entry("endpoint_service_name", "name"),
            entry("key", "key"));
  }

  private boolean isOfPermissions() {
    return operation.path().contains("/permissions/");
  }

  /**
   * An address is for services without a port, and those here are not of server type VIP. Policies
   * go with services that allow them, and there are two forms of them. Whoever asks for untagged
   * resources may write any filters.
   */
  private boolean isLeftOut(String field) {
    return Set.of("policy_document", "ip", "cidr").contains(field)
        || (field.equals("vip_port_id") && operation.id().equals("ModifyEndpointService"))
        || field.equals("without_any_tag")
        || (field.equals("policy_statement") && !operation.id().equals("UpdatePolicy"));
  }

  /** A body with every field that can be; none if the operation takes none. */
  List<JsonNode> good() {
    return operation.requestSchema().map(schema -> make(schema, "")).stream().toList();
  }

  private JsonNode make(JsonNode reference, String field) {
    JsonNode schema = operation.resolve(reference);
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    if (schema.has("enum")) {
      return schema.get("enum").get(0);
    }
    return switch (type(schema)) {
      case "object" -> {
        ObjectNode object = nodes.objectNode();
        schema
            .path("properties")
            .forEachEntry(
                (name, property) -> {
                  if (!isLeftOut(name)) {
                    object.set(name, make(property, name));
                  }
                });
        yield object;
      }
      case "array" -> nodes.arrayNode().add(make(schema.get("items"), field));
      case "integer" -> nodes.numberNode(80);
      case "boolean" -> nodes.booleanNode(true);
      default -> nodes.textNode(known.getOrDefault(field, FuzzWorld.ID));
    };
  }

  private static String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    return type.isArray() ? type.get(0).asText() : type.asText();
  }

  /** The body with a hole in each of its places in turn. */
  static List<String> withHoles(JsonNode body) {
    List<String> texts = new ArrayList<>();
    dig(body, body, texts);
    return texts;
  }

  private static void dig(JsonNode root, JsonNode node, List<String> texts) {
    if (node instanceof ObjectNode object) {
      for (String name : fieldNames(object)) {
        JsonNode value = object.get(name);
        object.put(name, HOLE);
        texts.add(root.toString());
        object.set(name, value);
        dig(root, value, texts);
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        JsonNode element = array.get(i);
        array.set(i, HOLE);
        texts.add(root.toString());
        array.set(i, element);
        dig(root, element, texts);
      }
    }
  }

  /** The hole filled with a text that need not be JSON. */
  static String fill(String holed, String value) {
    return holed.replace("\"" + HOLE + "\"", value);
  }

  /** The body without each of its outer fields in turn, with one twice, and with a foreign one. */
  static List<String> reshaped(ObjectNode body) {
    List<String> texts = new ArrayList<>();
    String inside = body.toString().substring(1);
    for (String name : fieldNames(body)) {
      texts.add(body.deepCopy().without(name).toString());
      for (String value : List.of("null", "1", "\"x\"", "[]", "{}", "true")) {
        texts.add("{\"" + name + "\": " + value + ", " + inside);
        texts.add(
            "{" + inside.substring(0, inside.length() - 1) + ",\"" + name + "\": " + value + "}");
      }
    }
    texts.add("{\"unknown\": {\"a\": [1e400, null]}, \"\": 1, " + inside);
    texts.add(body.toString());
    return texts;
  }

  private static List<String> fieldNames(ObjectNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
