package io.vpcep.simulator.http.internal.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.vpcep.simulator.http.internal.document.DocumentMapper;
import java.util.Optional;

/** JSON that is neither a request to the API nor an answer of it. */
public final class Json {

  private Json() {}

  /** A record as it goes over the wire; fields that are null are left out. */
  public static byte[] bytes(Object value) {
    return DocumentMapper.json(value);
  }

  /** The one value in some text; empty if there is none, or the text is not JSON. */
  public static Optional<JsonNode> tree(String text) {
    try {
      return Optional.of(WireMapper.MAPPER.readTree(text)).filter(value -> !value.isMissingNode());
    } catch (JsonProcessingException | NumberFormatException e) {
      // The latter for a number whose exponent no number of Java has.
      return Optional.empty();
    }
  }
}
