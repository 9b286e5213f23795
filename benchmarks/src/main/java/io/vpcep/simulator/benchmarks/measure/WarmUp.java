package io.vpcep.simulator.benchmarks.measure;

import java.io.IOException;

/**
 * Repeats a measurement of a rate until it has stopped to rise: how long Java needs to compile what
 * is called depends on how much that is, and on the machine.
 */
public final class WarmUp {
  private static final int LARGEST_NUMBER = 40;
  private static final int IN_VAIN = 5;
  private static final double RISE = 1.02;

  private WarmUp() {}

  /** Ends after five figures in a row that are hardly above the best one, or after forty. */
  public static void untilSteady(Measurement rate) throws IOException, InterruptedException {
    double best = 0;
    int inVain = 0;
    for (int i = 0; i < LARGEST_NUMBER && inVain < IN_VAIN; i++) {
      double next = rate.take();
      inVain = next > best * RISE ? 0 : inVain + 1;
      best = Math.max(best, next);
    }
  }
}
