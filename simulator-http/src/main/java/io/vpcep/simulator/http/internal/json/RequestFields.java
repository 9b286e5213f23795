package io.vpcep.simulator.http.internal.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.error.VpcepException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an object in a request body, by type. A field that is null is absent; one of
 * another type than the documented one is refused with EndPoint.0002; others are ignored.
 */
public final class RequestFields {
  private static final BigInteger MIN_INT = BigInteger.valueOf(Integer.MIN_VALUE);
  private static final BigInteger MAX_INT = BigInteger.valueOf(Integer.MAX_VALUE);

  private final ObjectNode object;
  private final String prefix;

  private RequestFields(ObjectNode object, String prefix) {
    this.object = object;
    this.prefix = prefix;
  }

  /**
   * The fields of a body that must be there.
   *
   * @throws VpcepException EndPoint.0011 if there is none; EndPoint.0002 if it is not an object in
   *     JSON
   */
  static RequestFields ofRequired(byte[] body) {
    JsonNode value = Json.parse(Json.decoded(body));
    if (value.isMissingNode() || value.isNull()) {
      throw ErrorCode.ENDPOINT_0011.because("this operation needs a request body");
    }
    return of(value);
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
    throw ErrorCode.ENDPOINT_0002.because(
        "the request body must be an object, not " + Json.type(value));
  }

  /** A text. */
  public @Nullable String text(String name) {
    JsonNode value = present(name);
    return value == null ? null : text(prefix + name, value);
  }

  /** A text, or a number as its text. */
  @Nullable String textOrNumber(String name) {
    JsonNode value = present(name);
    return value != null && value.isNumber() ? value.asText() : text(name);
  }

  /** An object. */
  public @Nullable RequestFields object(String name) {
    JsonNode value = present(name);
    return value == null ? null : nested(prefix + name, value);
  }

  /** True or false. */
  @Nullable Boolean flag(String name) {
    JsonNode value = present(name);
    if (value == null || value.isBoolean()) {
      return value == null ? null : value.booleanValue();
    }
    throw wrongType(prefix + name, "true or false", value);
  }

  /** A whole number; one beyond the range of an int becomes its nearest end. */
  @Nullable Integer wholeNumber(String name) {
    JsonNode value = present(name);
    if (value == null) {
      return null;
    }
    if (!value.isIntegralNumber()) {
      throw wrongType(prefix + name, "a whole number", value);
    }
    return value.bigIntegerValue().max(MIN_INT).min(MAX_INT).intValueExact();
  }

  /** A list of texts. */
  public @Nullable List<String> texts(String name) {
    return list(name, RequestFields::text);
  }

  /** A list of objects, each made from its fields. */
  <T> @Nullable List<T> objects(String name, Function<RequestFields, T> item) {
    return list(name, (where, value) -> item.apply(nested(where, value)));
  }

  private <T> @Nullable List<T> list(String name, Item<T> item) {
    JsonNode value = present(name);
    if (value == null) {
      return null;
    }
    if (!value.isArray()) {
      throw wrongType(prefix + name, "a list", value);
    }
    List<T> items = new ArrayList<>(value.size());
    for (JsonNode element : value) {
      items.add(item.of(prefix + name + "[" + items.size() + "]", element));
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
      throw ErrorCode.ENDPOINT_0002.because(where + " has half of a surrogate pair");
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
    return ErrorCode.ENDPOINT_0002.because(
        where + " must be " + expected + ", not " + Json.type(value));
  }

  /** Makes an item of a list from an element and its place in the body. */
  @FunctionalInterface
  private interface Item<T> {
    T of(String where, JsonNode element);
  }
}
