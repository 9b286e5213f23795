package io.vpcep.simulator.journal;

import java.util.List;

/** Words for a verification that failed: expected, actual, near misses, and what was recorded. */
final class FailureMessage {
  private static final int SHOWN = 20;

  private final List<RecordedCall> calls;
  private final long dropped;
  private final int leftOut;
  private final StringBuilder text = new StringBuilder();

  /**
   * Of what was recorded.
   *
   * @param calls those that could have been meant
   * @param dropped how many older ones there were
   * @param leftOut how many were made in the console, and so could not be meant
   */
  FailureMessage(List<RecordedCall> calls, long dropped, int leftOut) {
    this.calls = calls;
    this.dropped = dropped;
    this.leftOut = leftOut;
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
        calls.stream()
            .filter(call -> criteria.unmet(call).size() == 1)
            .map(call -> call + " [not: " + criteria.unmet(call).get(0) + "]")
            .toList();
    list("these calls miss one condition", misses);
  }

  private void recorded() {
    if (calls.isEmpty()) {
      text.append("\nno calls are recorded");
    }
    list("recorded calls", calls);
    if (dropped > 0) {
      text.append("\n  and ").append(dropped).append(" older ones, dropped");
    }
    if (leftOut > 0) {
      text.append("\n  and ").append(leftOut).append(" made in the console, left out");
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
