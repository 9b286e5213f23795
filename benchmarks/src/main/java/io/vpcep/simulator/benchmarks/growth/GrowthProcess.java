package io.vpcep.simulator.benchmarks.growth;

import io.vpcep.simulator.benchmarks.measure.Figures;
import io.vpcep.simulator.benchmarks.measure.Quartiles;
import io.vpcep.simulator.benchmarks.measure.Rate;
import io.vpcep.simulator.benchmarks.measure.Report;
import io.vpcep.simulator.benchmarks.measure.Rounds;
import io.vpcep.simulator.benchmarks.measure.Samples;
import io.vpcep.simulator.benchmarks.measure.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;

/**
 * What calls cost in projects of 1,000 to 1,000,000 endpoints, all of which are there at once, so
 * that the sizes can take turns.
 */
public final class GrowthProcess {
  private static final int[] SIZES = {1_000, 10_000, 100_000, 1_000_000};

  private static final Map<String, ToDoubleBiFunction<GrownProject, Rate>> CALLS =
      new LinkedHashMap<>();

  static {
    CALLS.put("for comparison: `HashMap.get` by an id", GrownProject::bareLookUp);
    CALLS.put("show an endpoint", GrownProject::show);
    CALLS.put("create an endpoint", GrownProject::create);
    CALLS.put("first page of ten", GrownProject::firstPage);
    CALLS.put("middle page of ten by `updated_at`", GrownProject::middlePage);
    CALLS.put("refuse a service whose port is taken", GrownProject::conflict);
    CALLS.put("delete an endpoint", GrownProject::delete);
    CALLS.put("delete an endpoint, until it is gone", GrownProject::deleteToItsEnd);
  }

  private final boolean quick;

  private GrowthProcess(boolean quick) {
    this.quick = quick;
  }

  /**
   * Prints two tables.
   *
   * @param arguments the command that has asked for them, and {@code true} for a quick run
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Report report = new Report(System.out, arguments[0]);
    GrowthProcess growth = new GrowthProcess(Boolean.parseBoolean(arguments[1]));
    Samples advances = growth.advances();
    Map<Integer, GrownProject> projects = new LinkedHashMap<>();
    for (int size : SIZES) {
      projects.put(size, new GrownProject(size));
    }
    report.print(onceForEach(advances, projects));
    report.print(rates(growth.rates(projects)));
  }

  private Samples advances() throws IOException, InterruptedException {
    System.err.print("advances ");
    for (int i = 0; i < 50; i++) {
      Advance.millis(SIZES[1]);
    }
    Rounds rounds = new Rounds();
    for (int size : SIZES) {
      rounds.side(name(size), () -> Advance.millis(size));
    }
    return rounds.run(quick ? 1 : 3);
  }

  private Samples rates(Map<Integer, GrownProject> projects)
      throws IOException, InterruptedException {
    System.err.print("calls, first to warm up ");
    rounds(projects, new Rate(200)).run(quick ? 1 : 2);
    return rounds(projects, new Rate(60)).run(quick ? 4 : 12);
  }

  private static Rounds rounds(Map<Integer, GrownProject> projects, Rate rate) {
    Rounds rounds = new Rounds();
    CALLS.forEach(
        (call, measurement) ->
            projects.forEach(
                (size, project) ->
                    rounds.side(side(call, size), () -> measurement.applyAsDouble(project, rate))));
    return rounds;
  }

  private static Table onceForEach(Samples advances, Map<Integer, GrownProject> projects) {
    Table table =
        new Table(
            "endpoints",
            "ms of one `advance` that ends the creation of all",
            "ns for each",
            "heap for each, without the journal");
    projects.forEach(
        (size, project) -> {
          Quartiles millis = advances.of(name(size));
          table.row(
              name(size),
              Figures.tenths(millis),
              Figures.whole(millis.median() * 1e6 / size),
              Figures.whole(project.heapOfAnEndpoint()) + " B");
        });
    return table;
  }

  private static Table rates(Samples samples) {
    List<String> head = new ArrayList<>(List.of("call", "at 1,000, in a second"));
    for (int i = 1; i < SIZES.length; i++) {
      head.add(name(SIZES[i]) + " ÷ 1,000");
    }
    Table table = new Table(head.toArray(String[]::new));
    for (String call : CALLS.keySet()) {
      List<String> row = new ArrayList<>();
      row.add(call);
      row.add(Figures.whole(samples.of(side(call, SIZES[0]))));
      for (int i = 1; i < SIZES.length; i++) {
        row.add(Figures.ratio(samples.ratio(side(call, SIZES[i]), side(call, SIZES[0]))));
      }
      table.row(row);
    }
    return table;
  }

  private static String side(String call, int size) {
    return call + " at " + name(size);
  }

  private static String name(int size) {
    return Figures.whole(size);
  }
}
