package io.vpcep.simulator.benchmarks.exploration;

import io.vpcep.simulator.benchmarks.measure.Measurement;
import io.vpcep.simulator.exploration.Exploration;
import io.vpcep.simulator.exploration.ExplorationConfig;
import io.vpcep.simulator.exploration.ExplorationConfig.Pairs;
import io.vpcep.simulator.exploration.ExplorationReport;
import io.vpcep.simulator.exploration.Level;
import java.io.IOException;

/** How many runs of a test an exploration makes in a second, reports and all. */
final class RunRate implements Measurement {
  private static final double NANOS = 1e9;

  private final Exploration.RegionTest test;
  private final ExplorationConfig config;

  /** Of a test that survives, with so many pairs of disturbances. */
  RunRate(Exploration.RegionTest test, int pairs) {
    this.test = test;
    this.config =
        ExplorationConfig.DEFAULT
            .withLevels(Level.TIMING, Level.TRANSIENT)
            .withPairs(Pairs.runs(pairs));
  }

  @Override
  public double take() throws IOException, InterruptedException {
    long[] runs = {0};
    long start = System.nanoTime();
    ExplorationReport report = explored(runs);
    double rate = runs[0] * NANOS / (System.nanoTime() - start);
    report.requireSurvived();
    return rate;
  }

  private ExplorationReport explored(long[] runs) throws IOException, InterruptedException {
    try {
      return Exploration.of(config)
          .run(
              region -> {
                runs[0]++;
                test.run(region);
              });
    } catch (IOException | InterruptedException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("the test failed in calm weather", e);
    }
  }
}
