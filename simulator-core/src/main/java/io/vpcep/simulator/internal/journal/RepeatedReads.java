package io.vpcep.simulator.internal.journal;

import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.journal.Finding;
import io.vpcep.simulator.journal.RecordedCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * The same endpoint shown again and again though nothing can have changed it: it waits for nothing,
 * and nobody has called anything. Services and lists are left out, as steps under way elsewhere
 * show in them.
 */
final class RepeatedReads {
  private RepeatedReads() {}

  /** One finding for each run of such shows; calls that are not meant only end runs. */
  static List<Finding> in(List<RecordedCall> calls, Predicate<RecordedCall> meant) {
    Predicate<RecordedCall> mayBePart = meant.and(RepeatedReads::isSettledShow);
    List<Finding> found = new ArrayList<>();
    List<RecordedCall> run = new ArrayList<>();
    for (RecordedCall call : calls) {
      if (!run.isEmpty() && !(mayBePart.test(call) && isSame(run.get(0), call))) {
        end(run, found);
        run.clear();
      }
      if (mayBePart.test(call)) {
        run.add(call);
      }
    }
    end(run, found);
    return found;
  }

  private static boolean isSettledShow(RecordedCall call) {
    return Operation.SHOW_ENDPOINT.equals(call.operation())
        && call.outcome() == RecordedCall.Outcome.ANSWERED
        && !call.result().pending();
  }

  private static boolean isSame(RecordedCall one, RecordedCall other) {
    return Objects.equals(one.caller(), other.caller())
        && Objects.equals(one.request(), other.request());
  }

  private static void end(List<RecordedCall> run, List<Finding> found) {
    if (run.size() >= Finding.Kind.MANY) {
      found.add(
          new Finding(
              Finding.Kind.REPEATED_READ,
              Operation.SHOW_ENDPOINT.name()
                  + " of "
                  + String.join(", ", run.get(0).resourceIds())
                  + " was called "
                  + run.size()
                  + " times in a row, and nothing can have changed between",
              run));
    }
  }
}
