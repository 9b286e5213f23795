package io.vpcep.simulator.exploration;

import io.vpcep.simulator.exploration.Judge.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a failure small: the fewest disturbances, then the calmest, that still make it fail. */
final class Shrinker {
  private final ExplorationConfig config;
  private final Runner runner;
  private final Judge judge;
  private final RunResult calm;

  Shrinker(ExplorationConfig config, Runner runner, Judge judge, RunResult calm) {
    this.config = config;
    this.runner = runner;
    this.judge = judge;
    this.calm = calm;
  }

  /** The smallest failure that a failed run leads to. */
  ExplorationFailure failure(RunResult failed) throws InterruptedException {
    return told(calmest(fewest(failed)));
  }

  /** A failure as it is. */
  ExplorationFailure told(RunResult smallest) throws InterruptedException {
    Verdict verdict = judge.judge(smallest).orElseThrow();
    return new ExplorationFailure(
        Planned.levelOf(smallest.plan()).orElseThrow(),
        smallest.plan().stream().map(Planned::toString).toList(),
        Planned.text(smallest.plan()),
        verdict.invariant(),
        verdict.message(),
        verdict.cause(),
        new Story(calm, smallest).lines(),
        java(smallest, verdict));
  }

  /** An ordinary test, if that fails too; the run by its plan otherwise. */
  private List<String> java(RunResult failed, Verdict verdict) throws InterruptedException {
    PastedJava java = new PastedJava(config, calm, failed);
    boolean mayGiveUp = !judge.mustSucceed(failed.plan());
    Optional<PastedJava.Preparation> preparation = java.preparation();
    // A clock that moves by itself makes pauses where the client makes none.
    boolean seesPauses = verdict.invariant() != Invariant.PAUSE_BEFORE_RETRY || !failed.polled();
    if (preparation.isPresent() && seesPauses) {
      RunResult ordinary = runner.run(preparation.get(), calm.habits(), mayGiveUp);
      if (judge.judge(ordinary, mayGiveUp).isPresent()) {
        return java.ordinary(preparation.get(), verdict, mayGiveUp);
      }
    }
    return java.again();
  }

  private RunResult fewest(RunResult failed) throws InterruptedException {
    RunResult smallest = failed;
    for (Planned planned : failed.plan()) {
      List<Planned> fewer = new ArrayList<>(smallest.plan());
      fewer.remove(planned);
      if (!fewer.isEmpty()) {
        smallest = tried(fewer).orElse(smallest);
      }
    }
    return smallest;
  }

  private RunResult calmest(RunResult failed) throws InterruptedException {
    RunResult smallest = failed;
    for (int i = 0; i < failed.plan().size(); i++) {
      for (DisturbanceEffect calmer : failed.plan().get(i).disturbance().calmer()) {
        List<Planned> plan = new ArrayList<>(smallest.plan());
        plan.set(i, plan.get(i).with(calmer));
        Optional<RunResult> fails = tried(plan);
        if (fails.isPresent()) {
          smallest = fails.get();
          break;
        }
      }
    }
    return smallest;
  }

  /** The run with a plan, if that fails. */
  private Optional<RunResult> tried(List<Planned> plan) throws InterruptedException {
    RunResult run = runner.run(plan, calm.habits(), !judge.mustSucceed(plan));
    return judge.judge(run).isPresent() ? Optional.of(run) : Optional.empty();
  }
}
