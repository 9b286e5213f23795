package io.vpcep.simulator.internal.journal;

import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.journal.Finding;
import io.vpcep.simulator.journal.RecordedCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Habits that show in equal calls which follow each other too fast: one finding for each run of
 * such calls.
 */
final class Repetitions {

  /** What makes calls equal. */
  private record Key(
      @Nullable String projectId,
      @Nullable Operation<?, ?> operation,
      @Nullable Object request,
      @Nullable String target,
      @Nullable String body) {

    static Key of(RecordedCall call) {
      RecordedCall.WireRequest wire = call.wire();
      // As it came: what cannot be read is repeated too.
      return wire == null
          ? new Key(call.projectId(), call.operation(), call.request(), null, null)
          : new Key(
              call.projectId(),
              call.operation(),
              null,
              wire.method() + " " + wire.target(),
              wire.body());
    }
  }

  private final Predicate<RecordedCall> shouldWait;
  private final Duration bound;
  private final Map<Key, RecordedCall> last = new LinkedHashMap<>();
  private final Map<Key, List<RecordedCall>> runs = new LinkedHashMap<>();
  private final List<List<RecordedCall>> ended = new ArrayList<>();

  /** Calls that are not to be followed by an equal one within a bound. */
  private Repetitions(Predicate<RecordedCall> shouldWait, Duration bound) {
    this.shouldWait = shouldWait;
    this.bound = bound;
  }

  static List<Finding> polls(List<RecordedCall> calls, Duration bound) {
    return new Repetitions(call -> call.result().pending(), bound)
        .runs(calls).stream()
            .map(
                run ->
                    new Finding(
                        Finding.Kind.FAST_POLLING,
                        what(run.get(0))
                            + " was called "
                            + run.size()
                            + " times less than "
                            + bound
                            + " apart while that was on its way to another state",
                        run))
            .toList();
  }

  static List<Finding> retries(List<RecordedCall> calls, Duration bound) {
    return new Repetitions(RecordedCall::failedForTheMoment, bound)
        .runs(calls).stream()
            .map(
                run ->
                    new Finding(
                        Finding.Kind.RETRY_WITHOUT_BACKOFF,
                        what(run.get(0))
                            + " was called again less than "
                            + bound
                            + " after "
                            + failure(run.get(0))
                            + ", "
                            + run.size()
                            + " times in all",
                        run))
            .toList();
  }

  private static String failure(RecordedCall call) {
    ErrorCode code = call.code();
    if (call.outcome() == RecordedCall.Outcome.DROPPED) {
      return "the connection was cut";
    }
    return code == null ? "status " + call.status() : code.code();
  }

  private static String what(RecordedCall call) {
    Operation<?, ?> operation = call.operation();
    if (operation == null) {
      return call.title();
    }
    List<String> ids = call.resourceIds();
    return operation.name() + (ids.isEmpty() ? "" : " of " + String.join(", ", ids));
  }

  private List<List<RecordedCall>> runs(List<RecordedCall> calls) {
    for (RecordedCall call : calls) {
      look(Key.of(call), call);
    }
    ended.addAll(runs.values());
    return ended;
  }

  private void look(Key key, RecordedCall call) {
    RecordedCall before = last.put(key, call);
    if (before != null && shouldWait.test(before) && isSoon(before, call)) {
      runs.computeIfAbsent(key, same -> new ArrayList<>(List.of(before))).add(call);
    } else {
      List<RecordedCall> run = runs.remove(key);
      if (run != null) {
        ended.add(run);
      }
    }
  }

  private boolean isSoon(RecordedCall before, RecordedCall call) {
    Duration pause = Duration.between(before.time().plus(before.duration()), call.time());
    return pause.compareTo(bound) < 0;
  }
}
