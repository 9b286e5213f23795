package io.vpcep.simulator.benchmarks.measure;

import java.util.Arrays;

/** The middle half of some figures: how much they are, and how far they spread. */
public record Quartiles(double low, double median, double high) {

  /** Those of at least one figure; between two neighbours, in proportion. */
  public static Quartiles of(double... figures) {
    if (figures.length == 0) {
      throw new IllegalArgumentException("no figures");
    }
    double[] sorted = figures.clone();
    Arrays.sort(sorted);
    return new Quartiles(at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75));
  }

  private static double at(double[] sorted, double part) {
    double place = part * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
