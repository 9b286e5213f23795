package io.vpcep.simulator.internal.index;

/**
 * Where a record is kept. One that takes the place of another leaves orders alone that go by what
 * both have in common.
 */
final class Slot<T> {
  private final long sequence;
  private T record;

  /**
   * A new place.
   *
   * @param sequence number in the order of creation
   */
  Slot(long sequence, T record) {
    this.sequence = sequence;
    this.record = record;
  }

  long sequence() {
    return sequence;
  }

  T record() {
    return record;
  }

  void replace(T next) {
    record = next;
  }
}
