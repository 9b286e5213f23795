package io.vpcep.simulator.benchmarks.measure;

/** Calls in a second, within this process. */
public final class Rate {
  private final long leastNanos;

  /** Measures for so long, what is not timed aside. */
  public Rate(int leastMillis) {
    leastNanos = leastMillis * 1_000_000L;
  }

  /** Of batches with the given number of calls each. */
  public double of(int calls, Runnable batch) {
    return of(calls, () -> {}, batch, () -> {});
  }

  /** Of batches with something before and after each that is not timed. */
  public double of(int calls, Runnable before, Runnable batch, Runnable after) {
    long nanos = 0;
    long number = 0;
    while (nanos < leastNanos) {
      before.run();
      long start = System.nanoTime();
      batch.run();
      nanos += System.nanoTime() - start;
      after.run();
      number += calls;
    }
    return number * 1e9 / nanos;
  }
}
