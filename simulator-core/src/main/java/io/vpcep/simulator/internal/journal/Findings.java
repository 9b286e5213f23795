package io.vpcep.simulator.internal.journal;

import io.vpcep.simulator.journal.Finding;
import io.vpcep.simulator.journal.RecordedCall;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that is looked for, in the order of {@link Finding.Kind}. */
public final class Findings {
  private Findings() {}

  /** What some calls and what they left behind show. */
  public static List<Finding> in(
      List<RecordedCall> all, Leftovers leftovers, Finding.Settings settings) {
    Predicate<RecordedCall> meant = call -> settings.sources().contains(call.source());
    List<RecordedCall> calls = all.stream().filter(meant).toList();
    List<Finding> found = new ArrayList<>();
    for (Finding.Kind kind : settings.kinds()) {
      found.addAll(
          switch (kind) {
            case UNKNOWN_FIELDS -> Bodies.unknownFields(calls);
            case MISSING_CONTENT_TYPE -> Bodies.missingContentType(calls);
            case FAST_POLLING -> Repetitions.polls(calls, settings.pollingInterval());
            case RETRY_WITHOUT_BACKOFF -> Repetitions.retries(calls, settings.retryInterval());
            case REPEATED_READ -> RepeatedReads.in(all, meant);
            case ONE_BY_ONE -> ShowsInARow.in(all, meant);
            case LEFT_BEHIND -> leftBehind(all, leftovers, meant);
          });
    }
    return List.copyOf(found);
  }

  private static List<Finding> leftBehind(
      List<RecordedCall> calls, Leftovers leftovers, Predicate<RecordedCall> meant) {
    Map<String, RecordedCall> creations = new HashMap<>();
    for (RecordedCall call : calls) {
      String id = call.result().createdId();
      if (id != null) {
        creations.put(id, call);
      }
    }
    return leftovers.all().stream()
        .filter(leftover -> Stream.ofNullable(creations.get(leftover.id())).allMatch(meant))
        .map(leftover -> finding(leftover, creations.get(leftover.id())))
        .toList();
  }

  private static Finding finding(Leftovers.Leftover leftover, @Nullable RecordedCall creation) {
    String what = leftover.type().value() + " " + leftover.id();
    String where = " of project " + leftover.projectId() + " is still there; ";
    return creation == null
        ? new Finding(
            Finding.Kind.LEFT_BEHIND,
            what + where + "its creation is not in the journal",
            List.of())
        : new Finding(
            Finding.Kind.LEFT_BEHIND,
            what + where + "created by call #" + creation.sequence() + " at " + creation.time(),
            List.of(creation));
  }
}
