package io.vpcep.simulator.junit.internal;

import io.vpcep.simulator.junit.VpcepExploration;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Tells how far an exploration is, where the configuration asks for it. */
final class ExplorationProgress {
  private static final String KEY = "vpcep-simulator.exploration-progress";

  private ExplorationProgress() {}

  static void tell(String line, ExtensionContext context) {
    if (context
        .getConfigurationParameter(VpcepExploration.PROGRESS, Boolean::parseBoolean)
        .orElse(false)) {
      System.err.println(EvidenceDirectory.test(context) + ": " + line);
      context.publishReportEntry(KEY, line);
    }
  }
}
