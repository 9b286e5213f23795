package io.vpcep.simulator.benchmarks.growth;

/** What the objects that are still in use take. */
final class Heap {
  private Heap() {}

  /** Bytes, after a collection of everything that is not in use. */
  static long used() {
    // Once more for what the first one has only made known as free.
    System.gc();
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
