package io.vpcep.simulator.http.samples;

import com.fasterxml.jackson.databind.JsonNode;
import io.vpcep.simulator.config.Dialect;
import java.util.List;
import java.util.Optional;

/**
 * A request that a document prints.
 *
 * @param document where
 * @param section number or heading of the section
 * @param title what it asks for
 * @param operation name of the operation
 * @param line method and address as printed, or, where a page prints a body alone, those of the
 *     section that it links to
 * @param body the printed body; empty if there is none
 * @param status documented status of the answer
 * @param table documented table of the answer, unless it has no body
 * @param replacements what does not stand as printed
 */
record Sample(
    Document document,
    String section,
    String title,
    String operation,
    String line,
    String body,
    int status,
    Optional<TableId> table,
    List<Replacement> replacements) {

  /** Checks that every declared replacement replaces something. */
  Sample {
    for (Replacement each : replacements) {
      if (!each.concerns(line, body)) {
        throw new IllegalArgumentException(each + " concerns nothing in " + line + " " + body);
      }
    }
  }

  static Sample of(JsonNode entry) {
    return new Sample(
        Document.valueOf(entry.required("document").textValue()),
        entry.required("section").textValue(),
        entry.required("title").textValue(),
        entry.required("operation").textValue(),
        entry.required("line").textValue(),
        Optional.ofNullable(entry.get("body"))
            .map(name -> Resources.text(name.textValue()))
            .orElse(""),
        entry.required("status").intValue(),
        Optional.ofNullable(entry.get("table")).map(id -> TableId.parse(id.textValue())),
        Replacement.of(entry));
  }

  /** Sends it, with its replacements, to a world. */
  Answer sendTo(SampleWorld world) {
    String[] methodAndAddress = world.withIds(replaced(line)).split(" ", 2);
    String path =
        methodAndAddress[1]
            .replaceFirst("^https://\\{+endpoint}+", "")
            .replaceFirst("\\{+project_id}+", SampleWorld.PROJECT_ID);
    return world.client().send(methodAndAddress[0], path, world.withIds(replaced(body)));
  }

  /** Sends it to a new world in a dialect. */
  Answer sendIn(Dialect.Named dialect) {
    try (SampleWorld world = SampleWorld.in(dialect)) {
      return sendTo(world);
    }
  }

  private String replaced(String text) {
    return Replacement.applyAll(replacements, text);
  }

  @Override
  public String toString() {
    return document + " " + section + ": " + title;
  }
}
