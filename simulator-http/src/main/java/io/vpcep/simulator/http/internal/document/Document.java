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
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
    return new Document(DocumentMapper.Yaml.MAPPER, decoded(content));
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
            position(parser.currentTokenLocation()),
            "only one document is allowed, and nothing after it");
      }
      return value;
    } catch (JsonMappingException e) {
      // What breaks off the text within an object comes with the path to there.
      JsonProcessingException broken = broken(e);
      throw broken == null
          ? mistake(FieldMistake.of(e, mapper.getDeserializationConfig()))
          : malformed(broken, parser);
    } catch (JsonProcessingException e) {
      throw malformed(e, parser);
    }
  }

  /** What is wrong with the text itself; null if only a value is. */
  private static @Nullable JsonProcessingException broken(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof StreamReadException || cause instanceof StreamConstraintsException) {
        return (JsonProcessingException) cause;
      }
    }
    return null;
  }

  /** Limits of the parser are broken nowhere in particular: it says only what they are. */
  private static DocumentException malformed(JsonProcessingException e, JsonParser parser) {
    JsonLocation location = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
    return DocumentException.malformed(position(location), ParserMessage.of(e));
  }

  private DocumentException mistake(FieldMistake mistake) {
    return at(
        mistake.path(),
        found -> mistake.expected() ? expected(mistake.reason(), found) : mistake.reason());
  }

  /**
   * A mistake in a document that could be read.
   *
   * @param path where, such as {@code vpcs[0].cidr}; empty for the document as a whole
   */
  public DocumentException mistake(String path, String reason) {
    return at(path, found -> reason);
  }

  /**
   * What a part of a document that could be read stands for.
   *
   * @param path where the part is
   * @param value makes it; refuses by {@link MistakenFieldException} or any other {@link
   *     IllegalArgumentException}
   */
  public <T> T made(String path, Supplier<T> value) {
    try {
      return value.get();
    } catch (MistakenFieldException e) {
      throw mistake(
          path.isEmpty() ? e.field() : path + "." + e.field(), String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      throw mistake(path, String.valueOf(e.getMessage()));
    }
  }

  /** Where something stands, such as {@code vpcs[0].cidr (line 3, column 11)}. */
  public String place(String path) {
    return walk(path, parser -> place(path, parser));
  }

  private DocumentException at(String path, Function<JsonParser, String> reason) {
    return walk(path, parser -> new DocumentException(place(path, parser), reason.apply(parser)));
  }

  private static String place(String path, JsonParser parser) {
    String position = position(parser.currentTokenLocation());
    return path.isEmpty() ? position : shortened(path) + " (" + position + ")";
  }

  /** Reads once more to find the place, which only those pay for who made a mistake. */
  private <T> T walk(String path, Function<JsonParser, T> found) {
    try (JsonParser parser = mapper.createParser(text)) {
      try {
        toPlace(path, parser);
      } catch (JsonProcessingException e) {
        // What breaks the text off comes after the mistake, but before its place.
        throw malformed(e, parser);
      }
      return found.apply(parser);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void toPlace(String path, JsonParser parser) throws IOException {
    parser.nextToken();
    Matcher step = STEP.matcher(path);
    while (step.find()) {
      if (step.group(1) == null) {
        toField(parser, step.group(2));
      } else if (parser.isExpectedStartArrayToken()) { // else a value that stands for a list
        toElement(parser, Integer.parseInt(step.group(1)));
      }
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
