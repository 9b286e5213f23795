package io.vpcep.simulator.http.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.vpcep.simulator.api.endpoint.PolicyDocument;
import io.vpcep.simulator.http.internal.document.PolicyDeserializer;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How single values of request bodies are read. */
final class RequestTypes extends SimpleModule {
  private static final long serialVersionUID = 1L;

  RequestTypes() {
    addDeserializer(String.class, new Text());
    addDeserializer(Integer.class, new WholeNumber());
    addDeserializer(PolicyDocument.class, new Policy());
  }

  /** JSON can write half of a surrogate pair, UTF-8 cannot: it could never be answered. */
  static String whole(String text, JsonParser parser) throws JsonMappingException {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (!Character.isSurrogatePair(
            text.charAt(i), i + 1 < text.length() ? text.charAt(i + 1) : ' ')) {
          throw JsonMappingException.from(parser, "has half of a surrogate pair");
        }
        i++;
      }
    }
    return text;
  }

  /** A text, and nothing that could be made one. */
  private static final class Text extends StdScalarDeserializer<String> {
    private static final long serialVersionUID = 1L;

    Text() {
      super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return parser.hasToken(JsonToken.VALUE_STRING)
          ? whole(parser.getText(), parser)
          : (String) context.handleUnexpectedToken(String.class, parser);
    }
  }

  /** A text, or a number as its text. */
  static final class TextOrNumber extends StdScalarDeserializer<String> {
    private static final long serialVersionUID = 1L;

    TextOrNumber() {
      super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return parser.currentToken().isNumeric() || parser.hasToken(JsonToken.VALUE_STRING)
          ? whole(parser.getText(), parser)
          : (String) context.handleUnexpectedToken(String.class, parser);
    }
  }

  /** A whole number; one beyond the range of an int becomes its nearest end. */
  private static final class WholeNumber extends StdScalarDeserializer<Integer> {
    private static final long serialVersionUID = 1L;
    private static final BigInteger MIN = BigInteger.valueOf(Integer.MIN_VALUE);
    private static final BigInteger MAX = BigInteger.valueOf(Integer.MAX_VALUE);

    WholeNumber() {
      super(Integer.class);
    }

    @Override
    public Integer deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_NUMBER_INT)) {
        return (Integer) context.handleUnexpectedToken(Integer.class, parser);
      }
      return parser.getNumberType() == JsonParser.NumberType.INT
          ? parser.getIntValue()
          : parser.getBigIntegerValue().max(MIN).min(MAX).intValueExact();
    }
  }

  /** An object that is kept as it is, with whole names. */
  private static final class Policy extends PolicyDeserializer {
    private static final long serialVersionUID = 1L;

    @Override
    public PolicyDocument deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      PolicyDocument document = super.deserialize(parser, context);
      requireWholeNames(document.content(), parser);
      return document;
    }

    private static void requireWholeNames(@Nullable Object value, JsonParser parser)
        throws JsonMappingException {
      if (value instanceof Map<?, ?> object) {
        for (Map.Entry<?, ?> field : object.entrySet()) {
          whole((String) field.getKey(), parser);
          requireWholeNames(field.getValue(), parser);
        }
      } else if (value instanceof List<?> items) {
        for (Object item : items) {
          requireWholeNames(item, parser);
        }
      }
    }
  }
}
