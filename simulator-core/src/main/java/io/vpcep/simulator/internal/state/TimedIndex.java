package io.vpcep.simulator.internal.state;

import java.util.List;

/** The records of one project or one service, in order of creation and in order of change. */
final class TimedIndex<T extends Timed> {
  private final TimeOrder<T> byCreation = new TimeOrder<>(Timed::createdAt);
  private final TimeOrder<T> byChange = new TimeOrder<>(Timed::updatedAt);

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
