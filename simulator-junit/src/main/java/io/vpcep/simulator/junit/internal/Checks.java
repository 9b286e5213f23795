package io.vpcep.simulator.junit.internal;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.journal.Finding;
import io.vpcep.simulator.junit.VpcepSimulator;
import io.vpcep.simulator.step.TransitionRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.opentest4j.AssertionFailedError;

/** What can fail a test after it has passed: see the attributes whose names begin with failOn. */
final class Checks {
  private Checks() {}

  /**
   * Looks at a region that is still open.
   *
   * @throws AssertionFailedError if there is something to find fault with
   */
  static void check(VpcepSimulator annotation, SimulatedRegion region) {
    List<String> faults = annotation.failOnUnusedFaults() ? unused(region) : List.of();
    List<String> habits = findings(region, annotation.failOnFindings());
    if (faults.isEmpty() && habits.isEmpty()) {
      return;
    }
    List<String> lines = new ArrayList<>();
    if (!faults.isEmpty()) {
      lines.add("armed, and never met by a call (failOnUnusedFaults = true):");
      faults.forEach(fault -> lines.add("  " + fault));
    }
    if (!habits.isEmpty()) {
      lines.add("seen in the calls (failOnFindings):");
      habits.forEach(habit -> lines.add("  " + habit));
    }
    throw new AssertionFailedError(String.join("\n", lines));
  }

  /** Faults and rules about transitions that a test has armed and nothing has met, in words. */
  static List<String> unused(SimulatedRegion region) {
    List<TransitionRule> configured = region.config().transitionRules();
    return Stream.concat(
            region.faults().unused().stream().map(Object::toString),
            region.transitions().unused().stream()
                .filter(armed -> !configured.contains(armed.rule()))
                .map(Object::toString))
        .toList();
  }

  private static List<String> findings(SimulatedRegion region, Finding.Kind[] kinds) {
    if (kinds.length == 0) {
      return List.of();
    }
    Set<Finding.Kind> wanted = Set.of(kinds);
    return region.journal().findings().stream()
        .filter(finding -> wanted.contains(finding.kind()))
        .map(Finding::toString)
        .toList();
  }
}
