package io.vpcep.simulator.internal.index;

/** Something that is looked up in records; what it goes by is that of the record in the slot. */
interface SlotIndex<T> {

  void add(Slot<T> slot);

  void remove(Slot<T> slot);

  /** Whether two versions of a record are found in the same way. */
  boolean isSameFor(T former, T next);
}
