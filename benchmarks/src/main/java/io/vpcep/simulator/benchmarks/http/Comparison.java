package io.vpcep.simulator.benchmarks.http;

import io.vpcep.simulator.benchmarks.measure.Figures;
import io.vpcep.simulator.benchmarks.measure.Measurement;
import io.vpcep.simulator.benchmarks.measure.Rounds;
import io.vpcep.simulator.benchmarks.measure.Samples;
import io.vpcep.simulator.benchmarks.measure.Table;
import io.vpcep.simulator.benchmarks.measure.WarmUp;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The simulator against others at one call; they take turns. */
final class Comparison {
  private static final String SIMULATOR = "simulator";
  private static final int WARM_UP_MILLIS = 1_500;

  private final Map<String, Target> targets = new LinkedHashMap<>();
  private final String call;
  private final Cleaning afterwards;

  /** What is done after the simulator was asked. */
  @FunctionalInterface
  interface Cleaning {
    void run() throws IOException;
  }

  /** The simulator alone. */
  Comparison(String call, Target simulator, Cleaning afterwards) {
    this.call = call;
    this.afterwards = afterwards;
    targets.put(SIMULATOR, simulator);
  }

  /** Adds another one. */
  Comparison with(String name, Target other) {
    targets.put(name, other);
    return this;
  }

  /** Warms each up and measures, in rounds of some milliseconds for each. */
  Table measure(LoadGenerator load, int millis, int number)
      throws IOException, InterruptedException {
    System.err.print(call + " ");
    for (String name : targets.keySet()) {
      WarmUp.untilSteady(rate(name, load, WARM_UP_MILLIS));
    }
    Rounds rounds = new Rounds();
    for (String name : targets.keySet()) {
      rounds.side(name, rate(name, load, millis));
    }
    Samples samples = rounds.run(number);
    Table table = new Table(call, "bytes of a body", "calls in a second", "simulator ÷ this");
    targets.forEach(
        (name, target) ->
            table.row(
                name,
                Figures.whole(target.length()),
                Figures.whole(samples.of(name)),
                name.equals(SIMULATOR) ? "1" : Figures.ratio(samples.ratio(SIMULATOR, name))));
    return table;
  }

  private Measurement rate(String name, LoadGenerator load, int millis) {
    Target target = targets.get(name);
    Measurement rate = () -> load.rate(target, millis);
    return name.equals(SIMULATOR) ? cleaned(rate) : rate;
  }

  private Measurement cleaned(Measurement measurement) {
    return () -> {
      double figure = measurement.take();
      afterwards.run();
      return figure;
    };
  }
}
