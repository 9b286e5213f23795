package io.vpcep.simulator.internal.index;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** What is in a list of slots, live. */
final class Records<T> extends AbstractList<T> implements RandomAccess {
  private final List<Slot<T>> slots;

  Records(List<Slot<T>> slots) {
    this.slots = slots;
  }

  @Override
  public T get(int index) {
    return slots.get(index).record();
  }

  @Override
  public int size() {
    return slots.size();
  }
}
