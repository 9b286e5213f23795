package io.vpcep.simulator.benchmarks.junit;

import io.vpcep.simulator.benchmarks.GroupOptions;
import io.vpcep.simulator.benchmarks.measure.Figures;
import io.vpcep.simulator.benchmarks.measure.Rounds;
import io.vpcep.simulator.benchmarks.measure.Samples;
import io.vpcep.simulator.benchmarks.measure.Table;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The group about what a test costs, run by JUnit's launcher. */
@Command(
    name = "junit",
    description = "A test with the annotation, against an empty one and WireMock's extension.")
public final class JunitGroup implements Callable<Integer> {
  private static final String EMPTY = "empty";
  private static final String REGION = "`@VpcepSimulator`, asks for a region";
  private static final String SHARED = "`http = true, sharedServer = true`, one call";
  private static final String STATIC = "WireMock, static extension, a stub and one call";
  private static final String OWN = "`http = true`, one call";
  private static final String PER_TEST = "WireMock, extension of each test, a stub and one call";

  private static final String EXPLORED = "`@VpcepExploration`, a run of ten calls";
  private static final String PLAIN = "`Exploration.of`, the same";

  private static final Map<String, Class<?>> CLASSES = new LinkedHashMap<>();

  static {
    CLASSES.put(EMPTY, Tests.Empty.class);
    CLASSES.put(REGION, Tests.Region.class);
    CLASSES.put(SHARED, Tests.SharedServer.class);
    CLASSES.put(STATIC, Tests.StaticWireMock.class);
    CLASSES.put(OWN, Tests.OwnServer.class);
    CLASSES.put(PER_TEST, Tests.WireMockOfEachTest.class);
  }

  @Mixin private GroupOptions options;

  @Override
  public Integer call() throws IOException, InterruptedException {
    System.err.print("tests, first to warm up ");
    Rounds rounds = new Rounds();
    CLASSES.forEach((name, test) -> rounds.side(name, new TestRun(test)::microsOfATest));
    rounds.side(EXPLORED, ExploredRuns::annotated).side(PLAIN, ExploredRuns::plain);
    rounds.run(options.choose(8, 3));
    options.report().print(table(rounds.run(options.choose(15, 4))));
    return 0;
  }

  private static Table table(Samples samples) {
    return new Table("test", "µs", "against", "the ratio, or how much more")
        .row(EMPTY, Figures.whole(samples.of(EMPTY)), "", "")
        .row(
            REGION,
            Figures.whole(samples.of(REGION)),
            EMPTY,
            "+" + Figures.whole(samples.difference(REGION, EMPTY)) + " µs")
        .row(ratio(samples, SHARED, STATIC))
        .row(STATIC, Figures.whole(samples.of(STATIC)), "", "")
        .row(ratio(samples, OWN, PER_TEST))
        .row(PER_TEST, Figures.whole(samples.of(PER_TEST)), "", "")
        .row(
            EXPLORED,
            Figures.whole(samples.of(EXPLORED)),
            PLAIN,
            "+" + Figures.whole(samples.difference(EXPLORED, PLAIN)) + " µs")
        .row(PLAIN, Figures.whole(samples.of(PLAIN)), "", "");
  }

  private static String[] ratio(Samples samples, String side, String other) {
    return new String[] {
      side, Figures.whole(samples.of(side)), other, Figures.ratio(samples.ratio(side, other))
    };
  }
}
