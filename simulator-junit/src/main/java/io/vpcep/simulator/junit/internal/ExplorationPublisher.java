package io.vpcep.simulator.junit.internal;

import io.vpcep.simulator.exploration.ExplorationReport;
import io.vpcep.simulator.exploration.Level;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Publishes what an exploration has found at a level: in short as report entries, all as a file.
 */
final class ExplorationPublisher {
  private static final String PREFIX = "vpcep-simulator.";

  private ExplorationPublisher() {}

  static void publish(ExplorationReport report, Level level, ExtensionContext context) {
    String file = "exploration-" + level.value() + ".txt";
    String place = EvidenceDirectory.write(context, "exploration", Map.of(file, report + "\n"));
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put(PREFIX + "exploration", report.summary());
    entries.put(PREFIX + "coverage", report.coverage().toString());
    entries.put(PREFIX + "evidence", place);
    context.publishReportEntry(entries);
  }
}
