package io.vpcep.simulator.http.internal.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a document into items that know their places. */
public final class DocumentReader {

  // A state has three levels of objects and lists, and below them policies as deep as a body.
  private static final int MAX_DEPTH = 80;

  private static final StreamReadConstraints CONSTRAINTS =
      StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build();
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(CONSTRAINTS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();
  private static final YAMLFactory YAML =
      YAMLFactory.builder()
          .streamReadConstraints(CONSTRAINTS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private final JsonParser parser;
  private final boolean yaml;

  private DocumentReader(JsonParser parser, boolean yaml) {
    this.parser = parser;
    this.yaml = yaml;
  }

  /**
   * Reads JSON.
   *
   * @throws Mistake if it is not JSON in UTF-8, or empty
   */
  public static Item json(byte[] content) {
    return read(JSON, content, false);
  }

  /**
   * Reads YAML.
   *
   * @throws Mistake if it is not YAML in UTF-8, empty, or has aliases or several documents
   */
  public static Item yaml(byte[] content) {
    return read(YAML, content, true);
  }

  private static Item read(JsonFactory factory, byte[] content, boolean yaml) {
    try (JsonParser parser = factory.createParser(decoded(content))) {
      return new DocumentReader(parser, yaml).wellFormedDocument();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Not left to the parsers, which would take other encodings too. */
  private static String decoded(byte[] content) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      throw new Mistake("line 1, column 1", "it is not UTF-8");
    }
  }

  private Item wellFormedDocument() throws IOException {
    try {
      return document();
    } catch (JsonProcessingException e) {
      // Limits of the parser are broken nowhere in particular: it says only what they are.
      JsonLocation location = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
      throw new Mistake(Place.of("", location).toString(), ParserMessage.of(e));
    }
  }

  private Item document() throws IOException {
    if (parser.nextToken() == null) {
      throw new Mistake("line 1, column 1", "there is nothing in it");
    }
    Item item = item("");
    if (parser.nextToken() != null) {
      throw new Mistake(here("").toString(), "only one document, and nothing behind it");
    }
    return item;
  }

  private Item item(String path) throws IOException {
    Place place = here(path);
    if (parser instanceof YAMLParser aliased && aliased.isCurrentAlias()) {
      throw new Mistake(place.toString(), "aliases are not taken");
    }
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> new Item(place, fields(place));
      case START_ARRAY -> new Item(place, elements(place));
      case VALUE_NULL -> new Item(place, Scalar.NULL);
      case VALUE_TRUE, VALUE_FALSE ->
          new Item(place, new Scalar(parser.getText(), Scalar.Kind.FLAG));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          new Item(
              place, new Scalar(parser.getText(), yaml ? Scalar.Kind.ANY : Scalar.Kind.NUMBER));
      default -> new Item(place, text(parser.getText()));
    };
  }

  /** In YAML, a field without a value is an empty text. */
  private Scalar text(String text) {
    return yaml && text.isEmpty() ? Scalar.NULL : new Scalar(text, Scalar.Kind.TEXT);
  }

  private Map<String, Item> fields(Place place) throws IOException {
    Map<String, Item> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      fields.put(name, item(place.pathOf(name)));
    }
    return fields;
  }

  private List<Item> elements(Place place) throws IOException {
    List<Item> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(item(place.pathOf(elements.size())));
    }
    return elements;
  }

  private Place here(String path) {
    return Place.of(path, parser.currentTokenLocation());
  }
}
