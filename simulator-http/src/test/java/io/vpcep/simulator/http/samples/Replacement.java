package io.vpcep.simulator.http.samples;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A change that a printed sample needs before it can be used, declared beside it.
 *
 * @param from what is printed
 * @param to what stands in its place; {@code ${name}} is the id of a resource of {@link
 *     SampleWorld}
 * @param why why the sample cannot stand as printed
 */
record Replacement(String from, String to, String why) {

  /** The replacements that an entry declares, often none. */
  static List<Replacement> of(JsonNode entry) {
    return entry
        .path("replacements")
        .valueStream()
        .map(
            each ->
                new Replacement(
                    each.required("from").textValue(),
                    each.required("to").textValue(),
                    each.required("why").textValue()))
        .toList();
  }

  /** The text after all replacements. */
  static String applyAll(List<Replacement> replacements, String text) {
    String replaced = text;
    for (Replacement each : replacements) {
      replaced = replaced.replace(each.from, each.to);
    }
    return replaced;
  }

  /** Whether it would change any of the texts; one that changes none is a mistake. */
  boolean concerns(String... texts) {
    return List.of(texts).stream().anyMatch(text -> text.contains(from));
  }
}
