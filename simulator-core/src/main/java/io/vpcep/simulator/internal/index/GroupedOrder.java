package io.vpcep.simulator.internal.index;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A {@link TimeOrder} for each project, or for each service. */
final class GroupedOrder<T> implements SlotIndex<T> {
  private final Function<T, String> group;
  private final Function<T, Instant> time;
  private final Map<String, TimeOrder<Slot<T>>> byGroup = new HashMap<>();

  GroupedOrder(Function<T, String> group, Function<T, Instant> time) {
    this.group = group;
    this.time = time;
  }

  @Override
  public void add(Slot<T> slot) {
    byGroup.computeIfAbsent(group.apply(slot.record()), name -> newOrder()).add(slot);
  }

  @Override
  public void remove(Slot<T> slot) {
    String name = group.apply(slot.record());
    TimeOrder<Slot<T>> order = byGroup.get(name);
    if (order == null) {
      throw new IllegalStateException("nothing under " + name);
    }
    order.remove(slot);
    if (order.isEmpty()) {
      byGroup.remove(name);
    }
  }

  @Override
  public boolean isSameFor(T former, T next) {
    return time.apply(former).equals(time.apply(next))
        && group.apply(former).equals(group.apply(next));
  }

  /** A live view of one group. */
  List<Slot<T>> sorted(String name, boolean descending) {
    TimeOrder<Slot<T>> order = byGroup.get(name);
    if (order == null) {
      return List.of();
    }
    return descending ? order.descending() : order.ascending();
  }

  private TimeOrder<Slot<T>> newOrder() {
    return new TimeOrder<>(slot -> time.apply(slot.record()), Slot::sequence);
  }
}
