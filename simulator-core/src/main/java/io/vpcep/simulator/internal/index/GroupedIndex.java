package io.vpcep.simulator.internal.index;

import java.util.List;

/** Records by project, or by service: each one's in order of creation and in order of change. */
public final class GroupedIndex<T> {
  private final GroupedOrder<T> byCreation;
  private final GroupedOrder<T> byChange;

  GroupedIndex(GroupedOrder<T> byCreation, GroupedOrder<T> byChange) {
    this.byCreation = byCreation;
    this.byChange = byChange;
  }

  /** A live view of one group. */
  public List<T> sorted(String name, SortOrder order) {
    GroupedOrder<T> key = order.byChange() ? byChange : byCreation;
    return new Records<>(key.sorted(name, order.descending()));
  }

  /** The same as slots, newest first. */
  List<Slot<T>> newestFirst(String name) {
    return byCreation.sorted(name, true);
  }
}
