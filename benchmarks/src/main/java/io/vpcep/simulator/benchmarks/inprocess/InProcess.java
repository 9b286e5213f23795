package io.vpcep.simulator.benchmarks.inprocess;

import io.vpcep.simulator.benchmarks.GroupOptions;
import io.vpcep.simulator.benchmarks.measure.Figures;
import io.vpcep.simulator.benchmarks.measure.Quartiles;
import io.vpcep.simulator.benchmarks.measure.Table;
import java.util.concurrent.Callable;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The group about calls without HTTP, measured by JMH. */
@Command(name = "in-process", description = "Calls from Java, one thread, the journal on; by JMH.")
public final class InProcess implements Callable<Integer> {
  @Mixin private GroupOptions options;

  @Override
  public Integer call() throws RunnerException {
    ChainedOptionsBuilder jmh =
        new OptionsBuilder()
            .include("\\." + InProcessBenchmark.class.getSimpleName() + "\\.")
            .verbosity(VerboseMode.SILENT);
    if (options.quick()) {
      jmh.warmupIterations(4).measurementIterations(4).measurementTime(TimeValue.milliseconds(500));
    }
    Table table = new Table("call", "calls in a second, one thread");
    for (RunResult result : new Runner(jmh.build()).run()) {
      table.row(name(result.getParams()), Figures.whole(iterations(result)));
    }
    options.report().print(table);
    return 0;
  }

  private static String name(BenchmarkParams benchmark) {
    String method = benchmark.getBenchmark();
    return method.substring(method.lastIndexOf('.') + 1);
  }

  private static Quartiles iterations(RunResult result) {
    return Quartiles.of(
        result.getBenchmarkResults().stream()
            .flatMap(fork -> fork.getIterationResults().stream())
            .map(IterationResult::getPrimaryResult)
            .mapToDouble(iteration -> iteration.getScore())
            .toArray());
  }
}
