package io.vpcep.simulator.benchmarks.growth;

import io.vpcep.simulator.benchmarks.GroupOptions;
import io.vpcep.simulator.benchmarks.process.Installation;
import io.vpcep.simulator.benchmarks.process.JavaProcess;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The group about size. It has a process of its own, for it needs much memory. */
@Command(
    name = "growth",
    description = "Calls in projects of 1,000 to 1,000,000 endpoints against the smallest.")
public final class Growth implements Callable<Integer> {
  @Mixin private GroupOptions options;

  @Override
  public Integer call() throws IOException, InterruptedException {
    JavaProcess.run(
        List.of(
            "-Xms4g",
            "-Xmx4g",
            "-XX:+UseParallelGC",
            "-cp",
            Installation.benchmarks().toString(),
            GrowthProcess.class.getName(),
            options.command(),
            Boolean.toString(options.quick())));
    return 0;
  }
}
