package io.vpcep.simulator.exploration;

import io.vpcep.simulator.internal.exploration.Asked;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says whether a run went well, by the measure of the calm one. */
final class Judge {
  private final ExplorationConfig config;
  private final RunResult calm;

  Judge(ExplorationConfig config, RunResult calm) {
    this.config = config;
    this.calm = calm;
  }

  /**
   * What is wrong with a run.
   *
   * @param invariant which invariant is broken; null if the test failed by itself
   * @param message what is wrong, for people
   * @param cause what the test threw; null if it is an invariant that is broken
   * @param wish for which wish it is broken; null if it is about none
   */
  record Verdict(
      @Nullable Invariant invariant,
      String message,
      @Nullable Throwable cause,
      @Nullable Asked wish) {}

  /** Whether the test must succeed in some weather. */
  boolean mustSucceed(List<Planned> plan) {
    return plan.stream().allMatch(planned -> config.mustSucceed().contains(planned.level()));
  }

  /** What is wrong with a run; empty if nothing is. */
  Optional<Verdict> judge(RunResult run) {
    return judge(run, !mustSucceed(run.plan()));
  }

  /** The same, where it was decided whether the client may give up. */
  Optional<Verdict> judge(RunResult run, boolean mayGiveUp) {
    if (run.endless() != null) {
      return broken(Invariant.ENDS, run.endless(), null);
    }
    Throwable thrown = run.thrown();
    if (thrown != null && (!run.isGivenUp() || !mayGiveUp)) {
      return Optional.of(new Verdict(null, String.valueOf(thrown), thrown, null));
    }
    if (run.onGivenUp() != null) {
      return Optional.of(
          new Verdict(
              null, "when the client had given up: " + run.onGivenUp(), run.onGivenUp(), null));
    }
    return invariants(run);
  }

  private Optional<Verdict> invariants(RunResult run) {
    return twice(run).or(() -> leftBehind(run)).or(() -> hasty(run));
  }

  private Optional<Verdict> twice(RunResult run) {
    return more(run.alive(), calm.alive())
        .flatMap(
            wish ->
                broken(
                    Invariant.NOTHING_TWICE,
                    run.alive().get(wish)
                        + " resources were there at the same time for one "
                        + wish.operation().name()
                        + inCalmWeather(calm.alive(), wish),
                    wish));
  }

  private Optional<Verdict> leftBehind(RunResult run) {
    return more(run.leftBehind(), calm.leftBehind())
        .flatMap(
            wish ->
                broken(
                    Invariant.NOTHING_LEFT_BEHIND,
                    run.leftBehind().get(wish)
                        + " left behind of what "
                        + wish.operation().name()
                        + " created"
                        + inCalmWeather(calm.leftBehind(), wish),
                    wish));
  }

  private static String inCalmWeather(Map<Asked, Integer> calm, Asked wish) {
    return ", in calm weather " + calm.getOrDefault(wish, 0);
  }

  private Optional<Verdict> hasty(RunResult run) {
    return run.hasty().isEmpty() || !looksAtPauses(run)
        ? Optional.empty()
        : broken(Invariant.PAUSE_BEFORE_RETRY, run.hasty().get(0), null);
  }

  /** Whether pauses of the client can be seen at all. */
  boolean looksAtPauses(RunResult run) {
    return calm.habits().movesTime() || run.habits().movesTime();
  }

  /** A wish of which there is more than in calm weather; of several always the same one. */
  private static Optional<Asked> more(Map<Asked, Integer> some, Map<Asked, Integer> calm) {
    return some.entrySet().stream()
        .filter(each -> each.getValue() > calm.getOrDefault(each.getKey(), 0))
        .map(Map.Entry::getKey)
        .min(Comparator.comparing(Asked::toString));
  }

  private Optional<Verdict> broken(Invariant invariant, String message, @Nullable Asked wish) {
    return config.invariants().contains(invariant)
        ? Optional.of(new Verdict(invariant, message, null, wish))
        : Optional.empty();
  }
}
