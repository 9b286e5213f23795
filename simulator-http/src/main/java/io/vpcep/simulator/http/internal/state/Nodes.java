package io.vpcep.simulator.http.internal.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vpcep.simulator.api.resource.ResourceError;
import io.vpcep.simulator.api.tag.Tag;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Parts of documents that are written: fields in a fixed order, none for what is not there. */
final class Nodes {
  // Decimal numbers of policies stay as they were written.
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private Nodes() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static JsonNode of(Object plain) {
    return MAPPER.valueToTree(plain);
  }

  static <T> ArrayNode list(Collection<T> items, Function<T, ? extends JsonNode> writer) {
    ArrayNode list = MAPPER.createArrayNode();
    items.forEach(item -> list.add(writer.apply(item)));
    return list;
  }

  static void putTexts(ObjectNode object, String name, Collection<String> texts) {
    ArrayNode list = object.putArray(name);
    texts.forEach(list::add);
  }

  /** A list that need not be there if nothing is in it. */
  static <T> void putUnlessEmpty(
      ObjectNode object, String name, List<T> items, Function<T, ? extends JsonNode> writer) {
    if (!items.isEmpty()) {
      object.set(name, list(items, writer));
    }
  }

  static void putIfThere(ObjectNode object, String name, @Nullable String text) {
    if (text != null) {
      object.put(name, text);
    }
  }

  static void putTags(ObjectNode object, List<Tag> tags) {
    object.set("tags", list(tags, tag -> object().put("key", tag.key()).put("value", tag.value())));
  }

  static void putErrors(ObjectNode object, List<ResourceError> errors) {
    if (!errors.isEmpty()) {
      putTexts(object, "error_codes", errors.stream().map(error -> error.code().code()).toList());
    }
  }

  /** Ends with one line feed on every system, so that equal states are equal files. */
  static byte[] bytes(JsonNode document) {
    try {
      String text = MAPPER.writeValueAsString(document).replace(System.lineSeparator(), "\n");
      return (text + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
