package io.vpcep.simulator.http.internal.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.vpcep.simulator.api.endpoint.PolicyDocument;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.error.VpcepException;
import io.vpcep.simulator.http.internal.document.ParserMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes requests of what came over the wire. Only the types are looked at; the region judges the
 * values. A field that is null is absent, and one that nobody knows is ignored.
 */
public final class RequestReader<Q> {
  private final Class<Q> type;
  // Made when first used: there are many, of which a client needs few, and each takes long.
  private volatile @Nullable ObjectReader made;

  /** Of what a record says. */
  public RequestReader(Class<Q> type) {
    this.type = type;
  }

  private ObjectReader reader() {
    ObjectReader reader = made;
    if (reader == null) {
      reader = WireMapper.MAPPER.readerFor(type);
      made = reader;
    }
    return reader;
  }

  /**
   * A request without a body.
   *
   * @param parameters of the query
   * @param others components that are not in the query, by name
   */
  Q ofQuery(QueryParameters parameters, Map<String, ?> others) {
    try (TokenBuffer query = new TokenBuffer(WireMapper.MAPPER, false)) {
      query.writeStartObject();
      for (String name : parameters.all().keySet()) {
        query.writeStringField(name, parameters.first(name));
      }
      query.writeEndObject();
      return reader().withAttributes(others).readValue(query.asParserOnFirstToken());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A request with a body.
   *
   * @param others components that are not in the body, by name
   * @throws VpcepException EndPoint.0011 if there is none; EndPoint.0002 if it is not an object in
   *     JSON, or a field has not the documented type: of several the first in the documented order
   */
  public Q ofBody(byte[] body, Map<String, ?> others) {
    String text = decoded(body);
    ObjectReader complete = reader().withAttributes(others);
    try {
      return required(complete.readValue(text));
    } catch (JsonMappingException | NumberFormatException e) {
      return inOrder(text, complete);
    } catch (JsonProcessingException e) {
      throw notJson(e);
    }
  }

  /** Not left to the parser, which would guess other encodings too. */
  private static String decoded(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw ErrorCode.INVALID_PARAMETER.because("the request body is not UTF-8");
    }
  }

  private static VpcepException notJson(JsonProcessingException e) {
    return ErrorCode.INVALID_PARAMETER.because(
        "the request body is not JSON: " + ParserMessage.of(e));
  }

  private static <T> T required(@Nullable T value) {
    if (value == null) {
      throw ErrorCode.MISSING_BODY.because("this operation needs a request body");
    }
    return value;
  }

  /**
   * Reads once more what does not fit: the text as a whole, so that what is not JSON is told first;
   * of a field that is there twice the last; and fields in the order of the documents, so that the
   * first that does not fit is found.
   */
  private Q inOrder(String text, ObjectReader complete) {
    JsonNode body = parsed(text);
    required(body.isMissingNode() || body.isNull() ? null : body);
    if (!body.isObject()) {
      throw ErrorCode.INVALID_PARAMETER.because(
          "the request body must be an object, not " + type(body));
    }
    try {
      return complete.readValue(inOrder(body, complete.getValueType()));
    } catch (JsonMappingException e) {
      throw mistake(e, body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode parsed(String text) {
    try {
      return WireMapper.MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw notJson(e);
    } catch (NumberFormatException e) {
      throw ErrorCode.INVALID_PARAMETER.because(
          "a number in the request body has an exponent that is too large");
    }
  }

  private static JsonNode inOrder(JsonNode value, JavaType type) {
    if (value.isArray() && type.isCollectionLikeType()) {
      ArrayNode items = WireMapper.MAPPER.createArrayNode();
      value.forEach(item -> items.add(inOrder(item, type.getContentType())));
      return items;
    }
    // Policy documents are kept as they are.
    if (!value.isObject() || !type.isRecordType() || type.hasRawClass(PolicyDocument.class)) {
      return value;
    }
    ObjectNode ordered = WireMapper.MAPPER.createObjectNode();
    for (BeanPropertyDefinition field :
        WireMapper.MAPPER.getDeserializationConfig().introspect(type).findProperties()) {
      JsonNode content = value.get(field.getName());
      if (content != null) {
        ordered.set(field.getName(), inOrder(content, field.getPrimaryType()));
      }
    }
    return ordered;
  }

  private static VpcepException mistake(JsonMappingException e, JsonNode body) {
    StringBuilder place = new StringBuilder();
    JsonNode value = body;
    for (JsonMappingException.Reference step : e.getPath()) {
      if (step.getIndex() >= 0) {
        place.append('[').append(step.getIndex()).append(']');
        value = value.path(step.getIndex());
      } else {
        place.append(place.isEmpty() ? "" : ".").append(step.getFieldName());
        value = value.path(step.getFieldName());
      }
    }
    return ErrorCode.INVALID_PARAMETER.because(
        e instanceof MismatchedInputException mismatch
            ? place + " must be " + expected(mismatch.getTargetType()) + ", not " + type(value)
            : place + " " + e.getOriginalMessage());
  }

  private static String expected(Class<?> type) {
    if (type == String.class) {
      return "a string";
    }
    if (type == Boolean.class) {
      return "true or false";
    }
    if (type == Integer.class) {
      return "a whole number";
    }
    return Collection.class.isAssignableFrom(type) ? "a list" : "an object";
  }

  private static String type(JsonNode value) {
    return switch (value.getNodeType()) {
      case ARRAY -> "a list";
      case OBJECT -> "an object";
      case STRING -> "a string";
      case NUMBER -> value.isIntegralNumber() ? "a number" : "a number with a fraction";
      case BOOLEAN -> value.asText();
      default -> "null";
    };
  }
}
