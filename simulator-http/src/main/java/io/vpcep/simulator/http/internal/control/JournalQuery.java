package io.vpcep.simulator.http.internal.control;

import io.vpcep.simulator.http.internal.document.Range;
import io.vpcep.simulator.journal.CallFilter;
import io.vpcep.simulator.journal.RecordedCall;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which calls of the journal to show: the last that match, or with {@code since} the first. */
final class JournalQuery extends CallConditions {
  private static final int DEFAULT_LIMIT = 100;

  @Range(min = 0, max = Long.MAX_VALUE)
  @Nullable Long limit;

  @Range(min = 0, max = Long.MAX_VALUE)
  @Nullable Long before;

  /** Whether a call is meant. */
  Predicate<RecordedCall> filter() {
    CallFilter filter = addTo(CallFilter.any());
    return call -> filter.includes(call) && (before == null || call.sequence() < before);
  }

  /** Those of all that match which are shown. */
  List<RecordedCall> page(List<RecordedCall> found) {
    int size = (int) Math.min(limit == null ? DEFAULT_LIMIT : limit, found.size());
    return since == null
        ? found.subList(found.size() - size, found.size())
        : found.subList(0, size);
  }
}
