package io.vpcep.simulator.conformance;

import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.fixture.Door;
import io.vpcep.simulator.step.TransitionStep;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random calls: the region does what {@link Model} says. The system property {@value #CALLS} says
 * how many, {@value #SEED} with which seed the first of the runs begins.
 */
@Execution(ExecutionMode.CONCURRENT)
@Tag(Door.ONCE)
class ConformanceTest {
  private static final String CALLS = "vpcep.model.calls";
  private static final String SEED = "vpcep.model.seed";
  private static final int CALLS_OF_A_RUN = 500;

  @ParameterizedTest
  @EnumSource
  void theRegionDoesWhatTheModelSays(Dialect.Named dialect) {
    int calls = Integer.getInteger(CALLS, 10_000) / Dialect.Named.values().length;
    long first = Long.getLong(SEED, 1);
    for (int i = 0; i < Math.max(1, calls / CALLS_OF_A_RUN); i++) {
      play(dialect, first + i);
    }
  }

  private static void play(Dialect.Named dialect, long seed) {
    Chance chance = new Chance(seed * 31 + dialect.name().hashCode());
    Setting setting = setting(dialect, chance);
    Run run = new Run(setting);
    Generator generator = new Generator(chance, run);
    List<Step> steps = new ArrayList<>();
    int calls = 0;
    while (calls < CALLS_OF_A_RUN) {
      Step step = generator.next();
      steps.add(step);
      try {
        run.play(step);
      } catch (Difference difference) {
        throw new AssertionError(new Failure(seed, setting, steps, difference).message());
      }
      calls += step instanceof Step.Call ? 1 : 0;
    }
  }

  static Setting setting(Dialect.Named dialect, Chance chance) {
    Map<TransitionStep, Integer> seconds = new EnumMap<>(TransitionStep.class);
    boolean atOnce = chance.percent(20);
    for (TransitionStep step : TransitionStep.values()) {
      seconds.put(step, atOnce ? 0 : chance.of(0, 5, 10, 20, 30));
    }
    return new Setting(
        dialect,
        chance.coin(),
        seconds,
        chance.percent(60) ? 0 : chance.of(1, 5, 20),
        chance.percent(70) ? 0 : chance.of(1, 5));
  }
}
