package io.vpcep.simulator.junit.internal;

import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.error.RegionClosedException;
import java.io.File;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Publishes evidence about a failed test: the last calls in the failure itself, the ends of all
 * parts as report entries, all of it as files. Never fails the test itself, which has failed for a
 * better reason.
 */
final class EvidencePublisher {
  private static final String PREFIX = "vpcep-simulator.";
  private static final String JAR = "java -jar vpcep-simulator-standalone.jar --evidence";
  private static final int MOST_LINES = 20;
  private static final int MOST_IN_FAILURE = 10;
  private static final int LONGEST_IN_FAILURE = 400;

  private final ExtensionContext context;
  private final Throwable failure;
  private final String simulator;
  private final Evidence evidence;
  private final Map<String, String> entries = new LinkedHashMap<>();
  private final Map<String, String> files = new LinkedHashMap<>();

  private EvidencePublisher(
      ExtensionContext context, Throwable failure, String simulator, Evidence evidence) {
    this.context = context;
    this.failure = failure;
    this.simulator = simulator;
    this.evidence = evidence;
  }

  /**
   * Publishes what has happened in a region since a moment; nothing if there was no call, or the
   * test has closed the region.
   */
  static void publish(
      ExtensionContext context, Throwable failure, TestRegion test, Evidence.Begin begin) {
    try {
      if (test.region().journal().lastSequence() > begin.lastSequence()) {
        Evidence evidence = Evidence.of(test.region(), begin);
        new EvidencePublisher(context, failure, test.declaration().name(), evidence)
            .publish(test.address(), test.region().config());
      }
    } catch (RegionClosedException e) {
      // The test has closed its region: there is nothing left to tell.
    } catch (RuntimeException e) {
      context.publishReportEntry(PREFIX + "evidence", "cannot be gathered: " + e);
    }
  }

  private void publish(URI server, SimulatorConfig config) {
    if (!simulator.isBlank()) {
      entries.put(PREFIX + "name", simulator);
    }
    entries.put(PREFIX + "seed", Long.toString(evidence.snapshot().seed()));
    entries.put(PREFIX + "region", evidence.snapshot().regionName());
    evidence.parts().forEach((title, lines) -> entries.put(PREFIX + title, last(lines)));
    files.put("evidence.txt", text());
    addHistory();
    if (HttpAccess.isPresent()) {
      addFormsOfTheWire(server, config);
    }
    String place = EvidenceDirectory.write(context, simulator, files);
    entries.put(PREFIX + "evidence", place);
    context.publishReportEntry(entries);
    failure.addSuppressed(new SimulatorEvidence(inShort(place)));
  }

  private void addHistory() {
    List<String> transitions = evidence.parts().getOrDefault(Evidence.HISTORY, List.of());
    if (!transitions.isEmpty()) {
      files.put("history.txt", String.join("\n", transitions) + "\n");
    }
  }

  private void addFormsOfTheWire(URI server, SimulatorConfig config) {
    List<String> commands = WireEvidence.curl(evidence, server);
    if (!commands.isEmpty()) {
      entries.put(PREFIX + "curl", last(commands));
      files.put("calls.sh", String.join("\n", commands) + "\n");
    }
    files.putAll(WireEvidence.files(evidence, config));
  }

  private static String last(List<String> lines) {
    return String.join("\n", end(lines, MOST_LINES));
  }

  private static List<String> end(List<String> lines, int most) {
    return lines.subList(Math.max(0, lines.size() - most), lines.size());
  }

  private static String shortened(String line) {
    return line.length() > LONGEST_IN_FAILURE
        ? line.substring(0, LONGEST_IN_FAILURE) + "..."
        : line;
  }

  /** What stands in the failure. */
  private String inShort(String place) {
    List<String> calls = evidence.parts().getOrDefault(Evidence.CALLS, List.of());
    StringBuilder text = new StringBuilder("VPCEP simulator");
    if (!simulator.isBlank()) {
      text.append(" \"").append(simulator).append('"');
    }
    text.append(", region ").append(evidence.snapshot().regionName());
    text.append(", seed ").append(evidence.snapshot().seed()).append("; the last calls:");
    end(calls, MOST_IN_FAILURE).forEach(call -> text.append("\n  ").append(shortened(call)));
    text.append("\n  more: ").append(place);
    // It may be words that are no path, and without the HTTP module nothing in it can be opened.
    if (HttpAccess.isPresent() && new File(place).isDirectory()) {
      text.append("\n  to look at it: ").append(JAR).append(" '").append(place).append('\'');
    }
    return text.toString();
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    text.append("test ").append(EvidenceDirectory.test(context)).append('\n');
    text.append("failed with ").append(failure).append('\n');
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
