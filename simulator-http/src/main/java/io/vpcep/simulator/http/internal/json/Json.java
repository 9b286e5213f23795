package io.vpcep.simulator.http.internal.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.error.VpcepException;
import io.vpcep.simulator.http.internal.document.DocumentMapper;
import io.vpcep.simulator.http.internal.document.ParserMessage;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** JSON in UTF-8, nothing else. */
public final class Json {

  private Json() {}

  /** A record as it goes over the wire; fields that are null are left out. */
  public static byte[] bytes(Object value) {
    return DocumentMapper.json(value);
  }

  /**
   * The text of a body.
   *
   * @throws io.vpcep.simulator.error.VpcepException EndPoint.0002 if it is not UTF-8
   */
  static String decoded(byte[] body) {
    try {
      // Not left to the parser, which would guess other encodings too.
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw ErrorCode.INVALID_PARAMETER.because("the request body is not UTF-8");
    }
  }

  /**
   * The one value in some text; a missing node if there is none.
   *
   * @throws io.vpcep.simulator.error.VpcepException EndPoint.0002 if the text is not JSON
   */
  static JsonNode parse(String text) {
    try {
      return WireMapper.MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw notJson(e);
    }
  }

  /** The refusal of a body that the parser cannot read. */
  static VpcepException notJson(JsonProcessingException e) {
    return ErrorCode.INVALID_PARAMETER.because(
        "the request body is not JSON: " + ParserMessage.of(e));
  }

  /** What a value is, for messages. */
  static String type(JsonNode value) {
    return switch (value.getNodeType()) {
      case ARRAY -> "a list";
      case OBJECT -> "an object";
      case STRING -> "a string";
      case NUMBER -> value.isIntegralNumber() ? "a number" : "a number with a fraction";
      case BOOLEAN -> value.asText();
      default -> "null";
    };
  }

  /** The one value in some text; empty if there is none, or the text is not JSON. */
  public static Optional<JsonNode> tree(String text) {
    try {
      return Optional.of(WireMapper.MAPPER.readTree(text)).filter(value -> !value.isMissingNode());
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
