package io.vpcep.simulator.junit.assertj;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.journal.CallFilter;
import io.vpcep.simulator.journal.RecordedCall;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The last calls that touched a resource, in words, for messages. */
final class LastCalls {
  private static final int MOST = 5;

  private LastCalls() {}

  /** A part of a message, to be put behind it; says nothing without a region. */
  static String of(@Nullable SimulatedRegion region, String... ids) {
    if (region == null) {
      return "";
    }
    List<RecordedCall> calls = new ArrayList<>();
    for (String id : ids) {
      calls.addAll(region.journal().calls(CallFilter.any().resource(id)));
    }
    List<RecordedCall> sorted =
        calls.stream().distinct().sorted(Comparator.comparingLong(RecordedCall::sequence)).toList();
    if (sorted.isEmpty()) {
      return "\nno recorded call touched it";
    }
    StringBuilder text = new StringBuilder("\nlast calls that touched it:");
    sorted
        .subList(Math.max(0, sorted.size() - MOST), sorted.size())
        .forEach(call -> text.append("\n  ").append(call));
    return text.toString();
  }
}
