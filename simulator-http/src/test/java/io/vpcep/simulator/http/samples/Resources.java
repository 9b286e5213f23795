package io.vpcep.simulator.http.samples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads what the documents print, and the lists about it, from {@code /samples}. */
final class Resources {
  private static final JsonMapper MAPPER = new JsonMapper();

  private Resources() {}

  /** A resource as it is, byte for byte. */
  static String text(String name) {
    try (InputStream in = Resources.class.getResourceAsStream("/samples/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The entries of a JSON list. */
  static List<JsonNode> entries(String name) {
    return List.copyOf(json(text(name)).valueStream().toList());
  }

  /** The rows of a CSV file below its heading; lines that begin with {@code #} are remarks. */
  static List<String[]> rows(String name, int columns) {
    return text(name)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .skip(1)
        .map(line -> line.split(",", columns))
        .toList();
  }

  /** A text as JSON. */
  static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON: " + text, e);
    }
  }
}
