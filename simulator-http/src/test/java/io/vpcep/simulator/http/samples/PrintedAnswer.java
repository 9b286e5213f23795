package io.vpcep.simulator.http.samples;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A successful answer that a document prints.
 *
 * @param document where
 * @param section number or heading of the section
 * @param text the answer as printed
 * @param replacements repairs, where it is not valid JSON as printed
 */
record PrintedAnswer(
    Document document, String section, String text, List<Replacement> replacements) {
  private static final List<PrintedAnswer> ALL =
      Resources.entries("responses.json").stream().map(PrintedAnswer::of).toList();

  /** Checks that every declared repair repairs something. */
  PrintedAnswer {
    for (Replacement each : replacements) {
      if (!each.concerns(text)) {
        throw new IllegalArgumentException(each + " concerns nothing in " + text);
      }
    }
  }

  /** All of them, in the order of the documents. */
  static List<PrintedAnswer> all() {
    return ALL;
  }

  private static PrintedAnswer of(JsonNode entry) {
    return new PrintedAnswer(
        Document.valueOf(entry.required("document").textValue()),
        entry.required("section").textValue(),
        Resources.text(entry.required("body").textValue()),
        Replacement.of(entry));
  }

  /** The answer as JSON, after its repairs. */
  JsonNode json() {
    return Resources.json(Replacement.applyAll(replacements, text));
  }

  @Override
  public String toString() {
    return document + " " + section;
  }
}
