package io.vpcep.simulator.junit.internal;

import io.vpcep.simulator.exploration.Exploration;
import io.vpcep.simulator.exploration.ExplorationConfig;
import io.vpcep.simulator.exploration.ExplorationReport;
import io.vpcep.simulator.exploration.Level;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/** The exploration of a test method, which its invocations carry on one after another. */
final class RunningExploration implements ClosedByJupiter {
  private final ExplorationConfig config;
  private final ExplorationRuns runs;
  private final Exploration exploration;
  private Exploration.@Nullable ByLevel begun;
  private boolean failsInCalmWeather;

  RunningExploration(ExploredTestMethod method, ExtensionContext template) {
    RegionBeginning beginning = RegionBeginning.of(method.declaration(), template::getUniqueId);
    this.runs = new ExplorationRuns(method, beginning);
    this.config = method.config(beginning);
    this.exploration =
        Exploration.of(config)
            .tellingProgress(line -> ExplorationProgress.tell(line, runs.invocation()));
  }

  /** The levels to explore, in their order. */
  Set<Level> levels() {
    return config.levels();
  }

  ExplorationRuns runs() {
    return runs;
  }

  /** Makes the calm run. */
  void calm(ExtensionContext context) throws Exception {
    begin(context);
  }

  /** Explores a level, and those before it that nobody has asked for. */
  void explore(Level level, ExtensionContext context) throws Exception {
    if (failsInCalmWeather) {
      throw new TestAbortedException("the test fails in calm weather");
    }
    ExplorationReport report =
        begin(context).explore(level).withNotes(OtherExtensions.notRepeated(context));
    ExplorationPublisher.publish(report, level, context);
    ExplorationReport unused = report.requireSurvived();
  }

  private Exploration.ByLevel begin(ExtensionContext context) throws Exception {
    runs.in(context);
    Exploration.ByLevel byLevel = begun;
    if (byLevel == null) {
      failsInCalmWeather = true;
      byLevel = exploration.begin(runs);
      failsInCalmWeather = false;
      begun = byLevel;
    }
    return byLevel;
  }

  @Override
  public void close() {
    if (begun != null) {
      begun.close();
    }
  }
}
