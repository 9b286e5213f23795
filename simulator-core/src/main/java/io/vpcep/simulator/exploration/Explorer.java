package io.vpcep.simulator.exploration;

import io.vpcep.simulator.exploration.ExplorationReport.LevelResult;
import io.vpcep.simulator.exploration.ExplorationReport.Tally;
import io.vpcep.simulator.exploration.Judge.Verdict;
import io.vpcep.simulator.internal.exploration.Asked;
import io.vpcep.simulator.internal.exploration.CallName;
import io.vpcep.simulator.internal.exploration.PairBudget;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
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

    void add(RunResult run, boolean fails) {
      if (fails && failed == null) {
        failed = run;
      }
    }

    /** What does not happen where nothing else went on to prevent it is worth a word. */
    void tellNotMet(RunResult run) {
      run.plan().stream()
          .filter(planned -> !run.met().contains(planned))
          .limit(NOT_MET_TOLD - (long) notMet.size())
          .forEach(planned -> notMet.add(planned.toString()));
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
      progress.accept("exploring " + level.value() + ": " + clientCalls(calm).size() + " calls");
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
    return new ExplorationReport(
        config.seed(),
        clientCalls(calm).stream().map(SeenCall::call).toList(),
        results,
        failures,
        coverage.gathered(),
        notes());
  }

  /** Makes one run by a plan. */
  ExplorationReport again(String text) throws InterruptedException {
    List<Planned> plan = Planned.parse(text, catalogue, this::seen);
    Level level = Planned.levelOf(plan).orElseThrow();
    RunResult run = run(plan);
    boolean fails = fails(run);
    Tally tally = counted(Tally.NONE, run, fails);
    Findings findings = new Findings();
    findings.tellNotMet(run);
    return new ExplorationReport(
        config.seed(),
        clientCalls(calm).stream().map(SeenCall::call).toList(),
        List.of(new LevelResult(level, tally, Tally.NONE, Tally.NONE, findings.notMet)),
        fails ? List.of(new Shrinker(config, runner, judge, calm).told(run)) : List.of(),
        coverage.gathered(),
        notes());
  }

  private SeenCall seen(String name, List<Planned> plan) throws InterruptedException {
    RunResult run = plan.isEmpty() ? calm : run(plan);
    return clientCalls(run).stream()
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
    clientCalls(one).forEach(call -> names.add(call.name()));
    return clientCalls(other).stream()
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
      RunResult run = run(List.of(point));
      boolean fails = fails(run);
      findings.add(run, fails);
      findings.alone = counted(findings.alone, run, fails);
      findings.tellNotMet(run);
      if (fails) {
        failing.add(point);
      } else {
        reveal(point, run);
      }
    }
  }

  /** Each place of the calm run with each disturbance of a level. */
  private List<Planned> points(Level level) {
    List<Planned> points = new ArrayList<>();
    catalogue.ofRegion(level).forEach(each -> points.add(Planned.of(each, null)));
    Set<Place> places = new HashSet<>();
    for (SeenCall call : clientCalls(calm)) {
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

  private static List<SeenCall> clientCalls(RunResult run) {
    return run.calls().stream().filter(call -> !call.own()).toList();
  }

  private void reveal(Planned by, RunResult run) {
    Set<CallName> known = new HashSet<>();
    calm.calls().forEach(call -> known.add(call.name()));
    clientCalls(run).stream()
        .filter(call -> !known.contains(call.name()))
        .forEach(call -> revelations.add(new Revelation(by, call)));
  }

  /** A second disturbance for each call that came only because of a first one. */
  private void exploreAfter(Level level, Findings findings) throws InterruptedException {
    for (Revelation revelation : List.copyOf(revelations)) {
      for (Level second : Level.values()) {
        Level rougher =
            second.compareTo(revelation.by().level()) > 0 ? second : revelation.by().level();
        if (rougher == level && config.levels().contains(second)) {
          exploreAfter(revelation, second, findings);
        }
      }
    }
  }

  private void exploreAfter(Revelation revelation, Level second, Findings findings)
      throws InterruptedException {
    for (Disturbance disturbance : catalogue.of(second, revelation.call().call())) {
      if (findings.isEnough()) {
        return;
      }
      if (triedLater.add(place(revelation.call(), disturbance))) {
        RunResult run = run(List.of(revelation.by(), Planned.of(disturbance, revelation.call())));
        boolean fails = fails(run);
        findings.add(run, fails);
        findings.after = counted(findings.after, run, fails);
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
        points.addAll(points(each));
      }
    }
    points.removeAll(failing);
    long calmer = pairsOf(points.size());
    points.addAll(points(level));
    points.removeAll(failing);
    long total = pairsOf(points.size()) - calmer;
    int levelsLeft = config.levels().size() - explored.size() + 1;
    if (total == 0 || !budget.begin(levelsLeft)) {
      return;
    }
    Steps order = new Steps(total, new SplittableRandom(config.seed()));
    for (long i = 0; i < total && !findings.isEnough(); i++) {
      List<Planned> pair = pair(points, calmer + order.at(i));
      if (canMeet(pair)) {
        if (!budget.spend()) {
          break;
        }
        RunResult run = run(pair);
        boolean fails = fails(run);
        findings.add(run, fails);
        findings.pairs = counted(findings.pairs, run, fails);
      }
    }
    budget.end();
  }

  private static long pairsOf(int points) {
    return (long) points * (points - 1) / 2;
  }

  /** Visits each number below a total once, in an order that follows from a seed. */
  private static final class Steps {
    private final long total;
    private final long start;
    private final long stride;

    Steps(long total, SplittableRandom random) {
      this.total = total;
      this.start = random.nextLong(total);
      long candidate = total == 1 ? 1 : 1 + random.nextLong(total - 1);
      while (gcd(candidate, total) != 1) {
        candidate++;
      }
      this.stride = candidate;
    }

    long at(long i) {
      return Math.floorMod(start + Math.floorMod(i * stride, total), total);
    }

    private static long gcd(long one, long other) {
      return other == 0 ? one : gcd(other, one % other);
    }
  }

  private static List<Planned> pair(List<Planned> points, long index) {
    int later = (int) ((1 + Math.sqrt(1 + 8.0 * index)) / 2);
    long before = pairsOf(later);
    return List.of(points.get((int) (index - before)), points.get(later));
  }

  /** Two ends of one call cannot both happen. */
  private static boolean canMeet(List<Planned> pair) {
    SeenCall one = pair.get(0).at();
    SeenCall other = pair.get(1).at();
    return one == null || other == null || !one.name().equals(other.name());
  }

  private RunResult run(List<Planned> plan) throws InterruptedException {
    RunResult run = runner.run(plan, calm.habits(), !judge.mustSucceed(plan));
    coverage.add(run);
    if (runner.runs() % RUNS_BETWEEN_WORDS == 0) {
      progress.accept(runner.runs() + " runs");
    }
    return run;
  }

  private boolean fails(RunResult run) {
    Optional<Verdict> verdict = judge.judge(run);
    return verdict.isPresent();
  }

  private static Tally counted(Tally before, RunResult run, boolean fails) {
    if (fails) {
      return new Tally(before.survived(), before.failed() + 1, before.notMet());
    }
    return run.isAsPlanned()
        ? new Tally(before.survived() + 1, before.failed(), before.notMet())
        : new Tally(before.survived(), before.failed(), before.notMet() + 1);
  }
}
