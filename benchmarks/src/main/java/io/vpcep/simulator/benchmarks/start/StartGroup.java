package io.vpcep.simulator.benchmarks.start;

import io.vpcep.simulator.benchmarks.GroupOptions;
import io.vpcep.simulator.benchmarks.measure.Figures;
import io.vpcep.simulator.benchmarks.measure.Rounds;
import io.vpcep.simulator.benchmarks.measure.Samples;
import io.vpcep.simulator.benchmarks.measure.Table;
import io.vpcep.simulator.benchmarks.process.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The group about the start of the jar, and the memory that it takes while it does nothing. */
@Command(
    name = "start",
    description = "From the start of the process to the first answer, and memory, idle.")
public final class StartGroup implements Callable<Integer> {
  private static final String BARE = "bare Javalin, one `ctx.json` route";
  private static final String SIMULATOR = "simulator";
  private static final String CLASS_DATA = "simulator, class-data archive";
  private static final String AOT = "simulator, AOT cache";
  private static final int FIRST_WITH_AOT = 25;

  @Mixin private GroupOptions options;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Application bare =
        new Application(
            List.of(
                "-cp",
                Installation.bareJavalin().toString(),
                "io.vpcep.simulator.benchmarks.bare.OneRoute"),
            "");
    Application simulator =
        new Application(List.of("-jar", Installation.simulator().toString()), "--port=");
    Path directory = Files.createTempDirectory("benchmarks");
    Map<String, Application> applications = new LinkedHashMap<>();
    applications.put(BARE, bare);
    applications.put(SIMULATOR, simulator);
    applications.put(CLASS_DATA, Archive.classData(directory).makeFor(simulator));
    if (Runtime.version().feature() >= FIRST_WITH_AOT) {
      applications.put(AOT, Archive.aheadOfTime(directory).makeFor(simulator));
    }
    times(applications);
    memory(bare, simulator);
    Archive.delete(directory);
    return 0;
  }

  private void times(Map<String, Application> applications)
      throws IOException, InterruptedException {
    System.err.print("starts ");
    Rounds rounds = new Rounds();
    applications.forEach((name, application) -> rounds.side(name, application::startMillis));
    rounds.run(1);
    Samples samples = rounds.run(options.choose(15, 4));
    Table table = new Table("start", "ms to the first answer", "÷ bare Javalin");
    for (String name : applications.keySet()) {
      table.row(
          name,
          Figures.whole(samples.of(name)),
          name.equals(BARE) ? "1" : Figures.ratio(samples.ratio(name, BARE)));
    }
    options.report().print(table);
  }

  private void memory(Application bare, Application simulator)
      throws IOException, InterruptedException {
    System.err.print("memory ");
    Samples samples =
        new Rounds()
            .side(BARE, bare::residentMebibytes)
            .side(SIMULATOR, simulator::residentMebibytes)
            .run(options.choose(7, 2));
    options
        .report()
        .print(
            new Table("idle", "resident memory, MiB", "÷ bare Javalin")
                .row(BARE, Figures.whole(samples.of(BARE)), "1")
                .row(
                    SIMULATOR,
                    Figures.whole(samples.of(SIMULATOR)),
                    Figures.ratio(samples.ratio(SIMULATOR, BARE))));
  }
}
