package io.vpcep.simulator.benchmarks.measure;

import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;

/** The figures of all sides, one of each side in each round. */
public final class Samples {
  private final Map<String, double[]> figures;

  Samples(Map<String, double[]> figures) {
    this.figures = figures;
  }

  /** The figures of a side. */
  public Quartiles of(String side) {
    return Quartiles.of(all(side));
  }

  /** What a side is of another one, round by round, so that what slows both down cancels out. */
  public Quartiles ratio(String side, String other) {
    return combined(side, other, (a, b) -> a / b);
  }

  /** What a side is more than another one, round by round. */
  public Quartiles difference(String side, String other) {
    return combined(side, other, (a, b) -> a - b);
  }

  private Quartiles combined(String side, String other, DoubleBinaryOperator operator) {
    double[] a = all(side);
    double[] b = all(other);
    return Quartiles.of(
        IntStream.range(0, a.length)
            .mapToDouble(round -> operator.applyAsDouble(a[round], b[round]))
            .toArray());
  }

  private double[] all(String side) {
    double[] all = figures.get(side);
    if (all == null) {
      throw new IllegalArgumentException("no side " + side + ", only " + figures.keySet());
    }
    return all;
  }
}
