package io.vpcep.simulator.http.internal.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.error.VpcepException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an object in a request body, by type. A field that is null is absent; one of
 * another type than the documented one is refused with EndPoint.0002; others are ignored.
 */
public final class RequestFields {

  private final ObjectNode object;
  private final String prefix;

  private RequestFields(ObjectNode object, String prefix) {
    this.object = object;
    this.prefix = prefix;
  }

  /**
   * The fields of a body; none if it is not there.
   *
   * @throws VpcepException EndPoint.0002 if it is not an object in JSON
   */
  public static RequestFields ofOptional(byte[] body) {
    JsonNode value = Json.parse(Json.decoded(body));
    return of(value.isMissingNode() || value.isNull() ? Json.object() : value);
  }

  private static RequestFields of(JsonNode value) {
    if (value instanceof ObjectNode object) {
      return new RequestFields(object, "");
    }
    throw ErrorCode.INVALID_PARAMETER.because(
        "the request body must be an object, not " + Json.type(value));
  }

  /** A text. */
  public @Nullable String text(String name) {
    JsonNode value = present(name);
    return value == null ? null : text(prefix + name, value);
  }

  /** An object. */
  public @Nullable RequestFields object(String name) {
    JsonNode value = present(name);
    return value == null ? null : nested(prefix + name, value);
  }

  /** A list of texts. */
  public @Nullable List<String> texts(String name) {
    JsonNode value = present(name);
    if (value == null) {
      return null;
    }
    if (!value.isArray()) {
      throw wrongType(prefix + name, "a list", value);
    }
    List<String> items = new ArrayList<>(value.size());
    for (JsonNode element : value) {
      items.add(text(prefix + name + "[" + items.size() + "]", element));
    }
    return items;
  }

  private @Nullable JsonNode present(String name) {
    JsonNode value = object.get(name);
    return value == null || value.isNull() ? null : value;
  }

  private static String text(String where, JsonNode value) {
    if (!value.isTextual()) {
      throw wrongType(where, "a string", value);
    }
    // JSON can write half of a surrogate pair, UTF-8 cannot: it could never be answered.
    String text = value.textValue();
    if (text.codePoints()
        .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
      throw ErrorCode.INVALID_PARAMETER.because(where + " has half of a surrogate pair");
    }
    return text;
  }

  private static RequestFields nested(String where, JsonNode value) {
    if (value instanceof ObjectNode object) {
      return new RequestFields(object, where + ".");
    }
    throw wrongType(where, "an object", value);
  }

  private static VpcepException wrongType(String where, String expected, JsonNode value) {
    return ErrorCode.INVALID_PARAMETER.because(
        where + " must be " + expected + ", not " + Json.type(value));
  }
}
