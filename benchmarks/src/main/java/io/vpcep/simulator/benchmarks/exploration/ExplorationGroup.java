package io.vpcep.simulator.benchmarks.exploration;

import io.vpcep.simulator.benchmarks.GroupOptions;
import io.vpcep.simulator.benchmarks.measure.Figures;
import io.vpcep.simulator.benchmarks.measure.Rounds;
import io.vpcep.simulator.benchmarks.measure.Samples;
import io.vpcep.simulator.benchmarks.measure.Table;
import io.vpcep.simulator.benchmarks.measure.WarmUp;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The group about how many runs of a test an exploration makes in a second. */
@Command(
    name = "exploration",
    description = "Runs of an explored test of ten calls, in process and over HTTP.")
public final class ExplorationGroup implements Callable<Integer> {
  private static final String IN_PROCESS = "in process";
  private static final String OVER_HTTP = "over HTTP, behind a shared server";

  @Mixin private GroupOptions options;

  @Override
  public Integer call() throws IOException, InterruptedException {
    System.err.print("explorations ");
    try (TenCallsOverHttp overHttp = new TenCallsOverHttp()) {
      RunRate inProcess = new RunRate(new TenCallsInProcess(), options.choose(1_000, 300));
      RunRate http = new RunRate(overHttp, options.choose(300, 50));
      WarmUp.untilSteady(inProcess);
      WarmUp.untilSteady(http);
      Samples samples =
          new Rounds().side(IN_PROCESS, inProcess).side(OVER_HTTP, http).run(options.choose(15, 4));
      options
          .report()
          .print(
              new Table("a test of ten calls", "runs in a second")
                  .row(IN_PROCESS, Figures.whole(samples.of(IN_PROCESS)))
                  .row(OVER_HTTP, Figures.whole(samples.of(OVER_HTTP))));
    }
    return 0;
  }
}
