package io.vpcep.simulator.benchmarks;

import io.vpcep.simulator.benchmarks.exploration.ExplorationGroup;
import io.vpcep.simulator.benchmarks.growth.Growth;
import io.vpcep.simulator.benchmarks.http.HttpGroup;
import io.vpcep.simulator.benchmarks.inprocess.InProcess;
import io.vpcep.simulator.benchmarks.junit.JunitGroup;
import io.vpcep.simulator.benchmarks.start.StartGroup;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** The entry of {@code benchmarks.jar}: runs one group of measurements. */
@Command(
    name = "java -jar benchmarks/target/benchmarks.jar",
    description = "Measures the simulator, side by side with bare Javalin and WireMock.",
    synopsisSubcommandLabel = "GROUP",
    subcommands = {
      InProcess.class,
      Growth.class,
      HttpGroup.class,
      StartGroup.class,
      JunitGroup.class,
      ExplorationGroup.class,
      Main.Jmh.class
    })
public final class Main implements Callable<Integer> {

  /** Runs the group that the command line names; lists the groups if it names none. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Main()).execute(arguments));
  }

  @Override
  public Integer call() {
    CommandLine.usage(this, System.out);
    return 0;
  }

  /** All that JMH itself can do. */
  @Command(
      name = "jmh",
      description = "Hands the rest of the line to JMH: -l lists its benchmarks, -h its options.")
  static final class Jmh implements Callable<Integer> {
    @Unmatched private List<String> arguments = List.of();

    @Override
    public Integer call() throws IOException {
      org.openjdk.jmh.Main.main(arguments.toArray(String[]::new));
      return 0;
    }
  }
}
