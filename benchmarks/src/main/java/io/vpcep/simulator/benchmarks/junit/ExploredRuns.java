package io.vpcep.simulator.benchmarks.junit;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.exploration.Exploration;
import io.vpcep.simulator.exploration.ExplorationConfig;
import io.vpcep.simulator.exploration.ExplorationConfig.Pairs;
import io.vpcep.simulator.exploration.Level;
import io.vpcep.simulator.junit.VpcepExploration;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/** What a run of an exploration costs: by the annotation, and by itself. */
final class ExploredRuns {
  private static final int PAIRS = 500;
  private static final int CALLS = 10;
  private static final AtomicInteger RUNS = new AtomicInteger();

  private ExploredRuns() {}

  /** Ten calls; it may give up, which is all it does when one of them fails. */
  private static void call(VpcepApi api) {
    RUNS.incrementAndGet();
    for (int offset = 0; offset < CALLS; offset++) {
      int skipped = offset;
      if (!api.listEndpoints(page -> page.offset(skipped)).items().isEmpty()) {
        throw new AssertionError("there are endpoints");
      }
    }
  }

  /** By the annotation. */
  static final class Annotated {
    @VpcepExploration(
        levels = Level.TRANSIENT,
        mustSucceed = {},
        pairRuns = PAIRS)
    void test(SimulatedRegion region) {
      call(region.api());
    }
  }

  /** Microseconds of a run, reports and all, by the annotation. */
  static double annotated() throws IOException, InterruptedException {
    RUNS.set(0);
    return new TestRun(Annotated.class).micros() / RUNS.get();
  }

  /** The same without JUnit. */
  static double plain() throws IOException, InterruptedException {
    RUNS.set(0);
    ExplorationConfig config =
        ExplorationConfig.DEFAULT
            .withLevels(Level.TRANSIENT)
            .withMustSucceed()
            .withPairs(Pairs.runs(PAIRS));
    long start = System.nanoTime();
    try {
      Exploration.of(config).run(region -> call(region.api())).requireSurvived();
    } catch (IOException | InterruptedException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("the test failed in calm weather", e);
    }
    return (System.nanoTime() - start) / 1e3 / RUNS.get();
  }
}
