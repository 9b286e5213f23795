package io.vpcep.simulator.exploration;

import io.vpcep.simulator.exploration.ExplorationReport.LevelResult;
import io.vpcep.simulator.exploration.ExplorationReport.Tally;
import io.vpcep.simulator.internal.exploration.Asked;
import io.vpcep.simulator.internal.exploration.CallName;
import io.vpcep.simulator.internal.exploration.PairBudget;
import io.vpcep.simulator.internal.exploration.PairOrder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The order of an exploration: the calm run; then, at each level, each call with each disturbance,
 * calls that came only because of one with another, and pairs.
 */
final class Explorer {
  private static final int RUNS_BETWEEN_WORDS = 1_000;

  private final ExplorationConfig config;
  private final Runner runner;
  private final Consumer<String> progress;
  private final Catalogue catalogue;
  private final Coverage.Gathering coverage = new Coverage.Gathering();
  private final Map<Level, Findings> found = new EnumMap<>(Level.class);
  private final List<Revelation> revelations = new ArrayList<>();
  private final Set<Object> triedLater = new HashSet<>();
  private final Set<Planned> failing = new HashSet<>();
  private final Set<Level> explored = EnumSet.noneOf(Level.class);
  private final PairBudget budget;
  private final RunResult calm;
  private final List<String> unlike;
  private final Judge judge;

  /** A call that came only because of a disturbance. */
  private record Revelation(Planned by, SeenCall call) {}

  /** What makes a call another one, for whoever disturbs. */
  private record Place(Object asked, long state, Disturbance disturbance) {}

  /** A run, and whether it fails. */
  private record Tried(RunResult run, boolean fails) {
    Tally in(Tally before) {
      return before.and(run, fails);
    }
  }

  /** What was found at a level so far. */
  private static final class Findings {
    private static final int NOT_MET_TOLD = 5;
    private static final int MOST_FAILURES = 20;

    private Tally alone = Tally.NONE;
    private Tally after = Tally.NONE;
    private Tally pairs = Tally.NONE;
    private final List<String> notMet = new ArrayList<>();
    private @Nullable RunResult failed;

    boolean isEnough() {
      return alone.failed() + after.failed() + pairs.failed() >= MOST_FAILURES;
    }

    /** What does not happen where nothing else went on to prevent it is worth a word. */
    void addAlone(Tried tried) {
      alone = tried.in(alone);
      keepFailure(tried);
      RunResult run = tried.run();
      run.plan().stream()
          .filter(planned -> !run.met().contains(planned))
          .limit(NOT_MET_TOLD - (long) notMet.size())
          .forEach(planned -> notMet.add(planned.toString()));
    }

    void addAfter(Tried tried) {
      after = tried.in(after);
      keepFailure(tried);
    }

    void addPair(Tried tried) {
      pairs = tried.in(pairs);
      keepFailure(tried);
    }

    /** The first is told. */
    private void keepFailure(Tried tried) {
      if (tried.fails() && failed == null) {
        failed = tried.run();
      }
    }

    LevelResult result(Level level) {
      return new LevelResult(level, alone, after, pairs, notMet);
    }
  }

  /** Begins with the calm run. */
  Explorer(ExplorationConfig config, Runner runner, Consumer<String> progress) throws Exception {
    this.config = config;
    this.runner = runner;
    this.progress = progress;
    this.catalogue = new Catalogue(config);
    this.calm = calmRun(runner);
    this.unlike = unlike(calmRun(runner, calm.habits()), calm);
    this.judge = new Judge(config, calm);
    this.budget = new PairBudget(config.pairs().time(), config.pairs().runs());
    coverage.add(calm);
    config.levels().forEach(level -> found.put(level, new Findings()));
  }

  private static RunResult calmRun(Runner runner) throws Exception {
    RunResult first = calmRun(runner, Door.Habits.UNKNOWN);
    // Now it is known which calls are the client's.
    return calmRun(runner, first.habits());
  }

  /** A test that fails in calm weather has an ordinary failure. */
  private static RunResult calmRun(Runner runner, Door.Habits habits) throws Exception {
    RunResult run = runner.run(List.of(), habits, false);
    if (run.endless() != null) {
      throw new AssertionError("in calm weather " + run.endless());
    }
    if (run.thrown() instanceof Exception thrown) {
      throw thrown;
    }
    if (run.thrown() instanceof Error thrown) {
      throw thrown;
    }
    return run;
  }

  /** Explores all levels. */
  ExplorationReport explore() throws InterruptedException {
    for (Level level : config.levels()) {
      exploreOnce(level);
    }
    return report(found.keySet());
  }

  /** Explores a level, and those before it that were not; tells of this one only. */
  ExplorationReport explore(Level level) throws InterruptedException {
    for (Level each : config.levels()) {
      if (each.compareTo(level) <= 0) {
        exploreOnce(each);
      }
    }
    return report(config.levels().contains(level) ? Set.of(level) : Set.of());
  }

  private void exploreOnce(Level level) throws InterruptedException {
    if (explored.add(level)) {
      progress.accept("exploring " + level.value() + ": " + calm.clientCalls().size() + " calls");
      Findings findings = found(level);
      exploreAlone(level, findings);
      exploreAfter(level, findings);
      explorePairs(level, findings);
    }
  }

  private ExplorationReport report(Set<Level> levels) throws InterruptedException {
    List<LevelResult> results = new ArrayList<>();
    List<ExplorationFailure> failures = new ArrayList<>();
    for (Level level : levels) {
      Findings findings = found(level);
      results.add(findings.result(level));
      if (findings.failed != null) {
        failures.add(new Shrinker(config, runner, judge, calm).failure(findings.failed));
      }
    }
    return report(results, failures);
  }

  /** Makes one run by a plan. */
  ExplorationReport again(String text) throws InterruptedException {
    List<Planned> plan = Planned.parse(text, catalogue, this::seen);
    Level level = Planned.levelOf(plan).orElseThrow();
    Findings findings = new Findings();
    Tried tried = tried(plan);
    findings.addAlone(tried);
    return report(
        List.of(findings.result(level)),
        tried.fails()
            ? List.of(new Shrinker(config, runner, judge, calm).told(tried.run()))
            : List.of());
  }

  private ExplorationReport report(List<LevelResult> results, List<ExplorationFailure> failures) {
    return new ExplorationReport(
        config.seed(),
        calm.clientCalls().stream().map(SeenCall::call).toList(),
        results,
        failures,
        coverage.gathered(),
        notes());
  }

  private SeenCall seen(String name, List<Planned> plan) throws InterruptedException {
    RunResult run = plan.isEmpty() ? calm : tried(plan).run();
    return run.clientCalls().stream()
        .filter(call -> call.name().toString().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the client makes no call " + name));
  }

  private Findings found(Level level) {
    Findings findings = found.get(level);
    if (findings == null) {
      throw new IllegalStateException(level + " is not explored");
    }
    return findings;
  }

  /** The calls that one calm run has and another has not. */
  private static List<String> unlike(RunResult one, RunResult other) {
    Set<CallName> names = new HashSet<>();
    one.clientCalls().forEach(call -> names.add(call.name()));
    return other.clientCalls().stream()
        .filter(call -> !names.contains(call.name()))
        .map(call -> call.call().toString())
        .toList();
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (config.invariants().contains(Invariant.PAUSE_BEFORE_RETRY) && !judge.looksAtPauses(calm)) {
      notes.add(
          "the client does not let simulated time pass, so nobody can see whether it pauses before"
              + " it repeats a call");
    }
    if (!unlike.isEmpty()) {
      notes.add(
          "the client does not ask the same in each calm run, so what is to disturb it may not be"
              + " met: "
              + String.join(", ", unlike));
    }
    return notes;
  }

  private void exploreAlone(Level level, Findings findings) throws InterruptedException {
    for (Planned point : points(level)) {
      if (findings.isEnough()) {
        return;
      }
      Tried tried = tried(List.of(point));
      findings.addAlone(tried);
      if (tried.fails()) {
        failing.add(point);
      } else {
        reveal(point, tried.run());
      }
    }
  }

  /** Each place of the calm run with each disturbance of a level. */
  private List<Planned> points(Level level) {
    List<Planned> points = new ArrayList<>();
    catalogue.ofRegion(level).forEach(each -> points.add(Planned.of(each, null)));
    Set<Place> places = new HashSet<>();
    for (SeenCall call : calm.clientCalls()) {
      for (Disturbance disturbance : catalogue.of(level, call.call())) {
        if (places.add(place(call, disturbance))) {
          points.add(Planned.of(disturbance, call));
        }
      }
    }
    return points;
  }

  private Place place(SeenCall call, Disturbance disturbance) {
    Asked asked = call.name().asked();
    return config.equalCallsOnce()
        ? new Place(asked, call.state(), disturbance)
        : new Place(call.name(), 0, disturbance);
  }

  private void reveal(Planned by, RunResult run) {
    Set<CallName> known = new HashSet<>();
    calm.calls().forEach(call -> known.add(call.name()));
    run.clientCalls().stream()
        .filter(call -> !known.contains(call.name()))
        .forEach(call -> revelations.add(new Revelation(by, call)));
  }

  /** A second disturbance for each call that came only because of a first one. */
  private void exploreAfter(Level level, Findings findings) throws InterruptedException {
    for (Revelation revelation : List.copyOf(revelations)) {
      for (Level second : config.levels()) {
        if (rougher(second, revelation.by().level()) == level) {
          exploreAfter(revelation, second, findings);
        }
      }
    }
  }

  private static Level rougher(Level one, Level other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private void exploreAfter(Revelation revelation, Level second, Findings findings)
      throws InterruptedException {
    for (Disturbance disturbance : catalogue.of(second, revelation.call().call())) {
      if (findings.isEnough()) {
        return;
      }
      if (triedLater.add(place(revelation.call(), disturbance))) {
        Planned then = Planned.of(disturbance, revelation.call());
        findings.addAfter(tried(List.of(revelation.by(), then)));
      }
    }
  }

  /**
   * Pairs by seed of which the rougher is of a level, until its share of the budget is spent or
   * there are no more.
   */
  private void explorePairs(Level level, Findings findings) throws InterruptedException {
    List<Planned> points = new ArrayList<>();
    for (Level each : config.levels()) {
      if (each.compareTo(level) < 0) {
        points.addAll(survivedPoints(each));
      }
    }
    int calmer = points.size();
    points.addAll(survivedPoints(level));
    PairOrder order = new PairOrder(calmer, points.size(), config.seed());
    int levelsLeft = config.levels().size() - explored.size() + 1;
    if (order.total() == 0 || !budget.begin(levelsLeft)) {
      return;
    }
    for (long i = 0; i < order.total() && !findings.isEnough(); i++) {
      PairOrder.Pair places = order.at(i);
      List<Planned> pair = List.of(points.get(places.first()), points.get(places.second()));
      if (canMeet(pair)) {
        if (!budget.spend()) {
          break;
        }
        findings.addPair(tried(pair));
      }
    }
    budget.end();
  }

  private List<Planned> survivedPoints(Level level) {
    return points(level).stream().filter(point -> !failing.contains(point)).toList();
  }

  /** Two ends of one call cannot both happen. */
  private static boolean canMeet(List<Planned> pair) {
    SeenCall one = pair.get(0).at();
    SeenCall other = pair.get(1).at();
    return one == null || other == null || !one.name().equals(other.name());
  }

  private Tried tried(List<Planned> plan) throws InterruptedException {
    RunResult run = runner.run(plan, calm.habits(), !judge.mustSucceed(plan));
    coverage.add(run);
    if (runner.runs() % RUNS_BETWEEN_WORDS == 0) {
      progress.accept(runner.runs() + " runs");
    }
    return new Tried(run, judge.judge(run).isPresent());
  }
}
