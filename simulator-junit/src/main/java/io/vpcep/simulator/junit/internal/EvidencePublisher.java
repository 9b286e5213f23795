package io.vpcep.simulator.junit.internal;

import io.vpcep.simulator.error.RegionClosedException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Publishes evidence about a failed test: the ends of its parts as report entries, all of it as
 * files. Never fails the test itself, which has failed for a better reason.
 */
final class EvidencePublisher {
  static final String PREFIX = "vpcep-simulator.";
  private static final int MOST_LINES = 20;

  private final Declaration declaration;
  private final Evidence evidence;
  private final Map<String, String> files = new LinkedHashMap<>();

  private EvidencePublisher(Declaration declaration, Evidence evidence) {
    this.declaration = declaration;
    this.evidence = evidence;
    files.put("evidence.txt", text());
  }

  /** Publishes what is known of a region; nothing if the test has closed it. */
  static void publish(ExtensionContext context, TestRegion test, Evidence.Begin begin) {
    try {
      Evidence evidence = Evidence.of(test.region(), begin);
      context.publishReportEntry(entries(context, test, evidence));
    } catch (RegionClosedException e) {
      // The test has closed its region: there is nothing left to tell.
    } catch (RuntimeException e) {
      context.publishReportEntry(PREFIX + "evidence", "cannot be gathered: " + e);
    }
  }

  private static Map<String, String> entries(
      ExtensionContext context, TestRegion test, Evidence evidence) {
    EvidencePublisher publisher = new EvidencePublisher(test.declaration(), evidence);
    Map<String, String> entries = publisher.entries();
    if (HttpAccess.isPresent()) {
      publisher.addFormsOfTheWire(entries, test.address());
    }
    entries.put(PREFIX + "evidence", publisher.write(context));
    return entries;
  }

  private Map<String, String> entries() {
    Map<String, String> entries = new LinkedHashMap<>();
    if (!declaration.name().isBlank()) {
      entries.put(PREFIX + "name", declaration.name());
    }
    evidence
        .parts()
        .forEach((title, lines) -> entries.put(PREFIX + title, String.join("\n", last(lines))));
    return entries;
  }

  private void addFormsOfTheWire(Map<String, String> entries, URI server) {
    List<String> commands = WireEvidence.curl(evidence, server);
    if (!commands.isEmpty()) {
      entries.put(PREFIX + "curl", String.join("\n", last(commands)));
      files.put("calls.sh", String.join("\n", commands) + "\n");
    }
    files.put("state.json", WireEvidence.state(evidence));
  }

  private static List<String> last(List<String> lines) {
    return lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size());
  }

  /** Writes the files; answers where they are, or why they are nowhere. */
  private String write(ExtensionContext context) {
    try {
      Optional<Path> root = EvidenceDirectory.root(context);
      if (root.isPresent()) {
        return writeTo(EvidenceDirectory.of(root.get(), context, declaration.name()));
      }
      StringBuilder where = new StringBuilder();
      JupiterVersion.publishDirectory(
          context,
          EvidenceDirectory.name(declaration.name()),
          directory -> where.append(writeTo(directory)));
      return where.toString();
    } catch (IOException | RuntimeException e) {
      return "cannot be written: " + e;
    }
  }

  private String writeTo(Path directory) throws IOException {
    Files.createDirectories(directory);
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(directory.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
    }
    return directory.toString();
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    text.append("region ").append(evidence.snapshot().regionName());
    text.append(", seed ").append(evidence.snapshot().seed());
    text.append(", at ").append(evidence.snapshot().takenAt()).append('\n');
    evidence
        .parts()
        .forEach(
            (title, lines) -> {
              text.append('\n').append(title).append(":\n");
              lines.forEach(line -> text.append("  ").append(line).append('\n'));
            });
    return text.toString();
  }
}
