package io.vpcep.simulator.journal;

import java.util.List;

/** Words for a verification that failed: expected, actual, near misses, and what was recorded. */
final class FailureMessage {
  private static final int SHOWN = 20;

  private final Recording recording;
  private final StringBuilder text = new StringBuilder();

  FailureMessage(Recording recording) {
    this.recording = recording;
  }

  String wrongNumber(CallCriteria<?> criteria, String expected, List<RecordedCall> found) {
    text.append("expected ").append(expected).append(" calls with ").append(criteria);
    text.append(", but there ").append(found.size() == 1 ? "was 1" : "were " + found.size());
    list("these calls match", found);
    nearMisses(criteria);
    recorded();
    return text.toString();
  }

  String wrongOrder(CallCriteria<?> criteria, List<CallFilter> steps, int reached) {
    text.append("expected in order, among calls with ").append(criteria).append(':');
    for (int i = 0; i < steps.size(); i++) {
      text.append("\n  ").append(i + 1).append(". ").append(steps.get(i));
      text.append(i < reached ? " (found)" : i == reached ? " (not found after that)" : "");
    }
    nearMisses(steps.get(reached));
    recorded();
    return text.toString();
  }

  /** Calls that miss only one of several conditions, with that condition. */
  private void nearMisses(CallCriteria<?> criteria) {
    if (criteria.conditionCount() < 2) {
      return;
    }
    List<String> misses =
        recording.calls().stream()
            .filter(call -> criteria.unmet(call).size() == 1)
            .map(call -> call + " [not: " + criteria.unmet(call).get(0) + "]")
            .toList();
    list("these calls miss one condition", misses);
  }

  private void recorded() {
    if (recording.calls().isEmpty()) {
      text.append("\nno calls are recorded");
    }
    list("recorded calls", recording.calls());
    if (recording.dropped() > 0) {
      text.append("\n  and ").append(recording.dropped()).append(" older ones, dropped");
    }
  }

  private void list(String title, List<?> lines) {
    if (lines.isEmpty()) {
      return;
    }
    text.append('\n').append(title);
    if (lines.size() > SHOWN) {
      text.append(", the last ").append(SHOWN).append(" of ").append(lines.size());
    }
    text.append(':');
    lines
        .subList(Math.max(0, lines.size() - SHOWN), lines.size())
        .forEach(line -> text.append("\n  ").append(line));
  }
}
