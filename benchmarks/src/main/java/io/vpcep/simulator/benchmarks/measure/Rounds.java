package io.vpcep.simulator.benchmarks.measure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures several sides by turns: each of them once in a round, every other round in the opposite
 * order, so that neither a machine that slows down nor the place in the round favours a side.
 */
public final class Rounds {
  private final Map<String, Measurement> sides = new LinkedHashMap<>();

  /** Adds a side under a name of its own. */
  public Rounds side(String name, Measurement measurement) {
    if (sides.putIfAbsent(name, measurement) != null) {
      throw new IllegalArgumentException("two sides " + name);
    }
    return this;
  }

  /** Measures; every round is told by a dot on standard error. */
  public Samples run(int rounds) throws IOException, InterruptedException {
    Map<String, double[]> figures = new LinkedHashMap<>();
    sides.keySet().forEach(side -> figures.put(side, new double[rounds]));
    List<String> order = new ArrayList<>(sides.keySet());
    for (int round = 0; round < rounds; round++) {
      for (String side : order) {
        figures.get(side)[round] = sides.get(side).take();
      }
      Collections.reverse(order);
      System.err.print('.');
    }
    System.err.println();
    return new Samples(figures);
  }
}
