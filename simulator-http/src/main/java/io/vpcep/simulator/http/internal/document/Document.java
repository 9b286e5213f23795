package io.vpcep.simulator.http.internal.document;

import static io.vpcep.simulator.http.internal.document.DocumentException.shortened;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * JSON or YAML that people write, bound to records so strictly that each mistake is told with its
 * place. Fields are called as the components of the records are, in snake_case; one that is null
 * counts as left out.
 */
public final class Document {
  private static final Pattern STEP = Pattern.compile("\\[(\\d+)]|([^.\\[]+)");
  private static final String START = "line 1, column 1";

  private final ObjectMapper mapper;
  private final String text;

  private Document(ObjectMapper mapper, String text) {
    this.mapper = mapper;
    this.text = text;
  }

  /**
   * A document in JSON.
   *
   * @throws DocumentException if it is not UTF-8
   */
  public static Document ofJson(byte[] content) {
    return new Document(DocumentMapper.JSON, decoded(content));
  }

  /**
   * A document in YAML, without aliases.
   *
   * @throws DocumentException if it is not UTF-8
   */
  public static Document ofYaml(byte[] content) {
    return new Document(DocumentMapper.YAML, decoded(content));
  }

  /** Not left to the parsers, which would take other encodings too. */
  private static String decoded(byte[] content) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      throw new DocumentException(START, "it is not UTF-8");
    }
  }

  /**
   * What the document says.
   *
   * @throws DocumentException for the first mistake in it
   */
  public <T> T as(Class<T> type) {
    try (JsonParser parser = mapper.createParser(text)) {
      return bound(parser, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T> T bound(JsonParser parser, Class<T> type) throws IOException {
    try {
      if (parser.nextToken() == null) {
        throw new DocumentException(START, "there is nothing in it");
      }
      T value = mapper.readValue(parser, type);
      if (value == null) {
        throw mistake("", "expected an object, not null");
      }
      if (parser.nextToken() != null) {
        throw new DocumentException(
            position(parser.currentTokenLocation()), "only one document, and nothing behind it");
      }
      return value;
    } catch (JsonMappingException e) {
      // What breaks off the text within an object comes with the path to there.
      throw e.getCause() instanceof StreamReadException malformed
          ? malformed(malformed, parser)
          : e.getCause() instanceof StreamConstraintsException limit
              ? malformed(limit, parser)
              : misfit(Misfit.of(e, mapper.getDeserializationConfig()));
    } catch (JsonProcessingException e) {
      throw malformed(e, parser);
    }
  }

  /** Limits of the parser are broken nowhere in particular: it says only what they are. */
  private static DocumentException malformed(JsonProcessingException e, JsonParser parser) {
    JsonLocation location = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
    return new DocumentException(position(location), ParserMessage.of(e));
  }

  private DocumentException misfit(Misfit misfit) {
    return at(
        misfit.path(),
        found -> misfit.expected() ? expected(misfit.reason(), found) : misfit.reason());
  }

  /**
   * A mistake in a document that could be read.
   *
   * @param path where, such as {@code vpcs[0].cidr}; empty for the document as a whole
   */
  public DocumentException mistake(String path, String reason) {
    return at(path, found -> reason);
  }

  /** Reads once more to find the place, which only those pay for who made a mistake. */
  private DocumentException at(String path, Function<JsonParser, String> reason) {
    try (JsonParser parser = mapper.createParser(text)) {
      parser.nextToken();
      Matcher step = STEP.matcher(path);
      while (step.find()) {
        if (step.group(1) != null) {
          toElement(parser, Integer.parseInt(step.group(1)));
        } else {
          toField(parser, step.group(2));
        }
      }
      String position = position(parser.currentTokenLocation());
      return new DocumentException(
          path.isEmpty() ? position : shortened(path) + " (" + position + ")",
          reason.apply(parser));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was expected at the place that a parser has reached, and what stands there instead. */
  static String expected(String expected, JsonParser parser) {
    try {
      String found =
          switch (parser.currentToken()) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> '"' + shortened(parser.getText()) + '"';
            default -> shortened(parser.getText());
          };
      return "expected " + expected + ", not " + found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String position(JsonLocation location) {
    return "line " + location.getLineNr() + ", column " + location.getColumnNr();
  }

  private static void toElement(JsonParser parser, int index) throws IOException {
    parser.nextToken();
    for (int i = 0; i < index; i++) {
      parser.skipChildren();
      parser.nextToken();
    }
  }

  private static void toField(JsonParser parser, String name) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean found = parser.currentName().equals(name);
      parser.nextToken();
      if (found) {
        return;
      }
      parser.skipChildren();
    }
  }
}
