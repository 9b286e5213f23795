package io.vpcep.simulator.internal.index;

import io.vpcep.simulator.snapshot.ResourceSnapshot;
import java.util.List;
import java.util.function.ToLongFunction;

/** The records of one project or one service, in order of creation and in order of change. */
final class TimedIndex<T extends ResourceSnapshot> {
  private final TimeOrder<T> byCreation;
  private final TimeOrder<T> byChange;

  TimedIndex(ToLongFunction<T> sequence) {
    byCreation = new TimeOrder<>(ResourceSnapshot::createdAt, sequence);
    byChange = new TimeOrder<>(ResourceSnapshot::updatedAt, sequence);
  }

  void add(T item) {
    byCreation.add(item);
    byChange.add(item);
  }

  void remove(T item) {
    byCreation.remove(item);
    byChange.remove(item);
  }

  boolean isEmpty() {
    return byCreation.ascending().isEmpty();
  }

  List<T> sorted(SortOrder order) {
    TimeOrder<T> byKey = order.byChange() ? byChange : byCreation;
    return order.descending() ? byKey.descending() : byKey.ascending();
  }
}
