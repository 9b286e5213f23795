package io.vpcep.simulator.http.internal.openapi;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files that the description is written in, as one. {@code openapi.yaml} tells the form. Names
 * are the same in all chapters; none may be there twice.
 */
final class Chapters {

  /** The chapter of an operation. */
  static final String CHAPTER = "x-chapter";

  /** Name of the schema of refusals, for an operation. */
  static final String REFUSAL = "x-refusal";

  private static final String FOLDER = "/io/vpcep/simulator/http/openapi/";
  private static final String HEAD = "openapi";
  private static final List<String> NAMES =
      List.of(
          HEAD,
          "versions",
          "services",
          "connections",
          "permissions",
          "endpoints",
          "quotas",
          "tags",
          "identity",
          "control",
          "overview",
          "transitions",
          "faults",
          "journal");
  private static final Set<String> SECTIONS =
      Set.of(
          "paths",
          "schemas",
          "requests",
          "parts",
          "parameters",
          "headers",
          "x-error-groups",
          "x-refusals-by-http");

  private final ObjectNode head;
  private final ObjectNode sections;

  private Chapters(ObjectNode head) {
    this.head = head;
    this.sections = head.objectNode();
  }

  /** Reads all of them. */
  static Chapters read() {
    YAMLMapper mapper =
        YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    Chapters chapters = new Chapters(mapper.createObjectNode());
    NAMES.forEach(name -> chapters.add(name, chapter(name, mapper)));
    return chapters;
  }

  private static ObjectNode chapter(String name, YAMLMapper mapper) {
    try (InputStream source = Chapters.class.getResourceAsStream(FOLDER + name + ".yaml")) {
      return (ObjectNode) mapper.readTree(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String name, ObjectNode chapter) {
    JsonNode refusal = chapter.remove(REFUSAL);
    chapter
        .path("paths")
        .forEach(path -> path.forEach(operation -> mark((ObjectNode) operation, name, refusal)));
    chapter.forEachEntry(
        (key, value) -> {
          if (SECTIONS.contains(key)) {
            value.forEachEntry((entry, content) -> addOnce(section(key), entry, content));
          } else {
            addOnce(head, key, value);
          }
        });
  }

  private static void mark(ObjectNode operation, String chapter, @Nullable JsonNode refusal) {
    operation.put(CHAPTER, chapter);
    if (refusal != null) {
      operation.set(REFUSAL, refusal);
    }
  }

  private static void addOnce(ObjectNode section, String name, JsonNode content) {
    if (section.has(name)) {
      throw new IllegalStateException("twice in the description: " + name);
    }
    section.set(name, content);
  }

  /** What is no section: version, title and the like. */
  ObjectNode head() {
    return head;
  }

  /** A section of all chapters. */
  ObjectNode section(String name) {
    return sections.withObject("/" + name);
  }
}
