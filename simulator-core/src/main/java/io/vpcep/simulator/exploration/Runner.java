package io.vpcep.simulator.exploration;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.config.Lags;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.exploration.DisturbanceEffect.OnRegion;
import io.vpcep.simulator.exploration.ExplorationConfig.Bounds;
import io.vpcep.simulator.internal.exploration.RunThread;
import io.vpcep.simulator.internal.exploration.RunThread.Ending;
import io.vpcep.simulator.internal.exploration.ShutDoor;
import io.vpcep.simulator.internal.frontend.Doorkeeper;
import io.vpcep.simulator.internal.frontend.FrontEnd;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Makes runs of a test, each with a new region. */
final class Runner implements AutoCloseable {
  private final ExplorationConfig config;
  private final ExploredTest test;
  private final RunThread thread;
  private long runs;

  Runner(ExplorationConfig config, ExploredTest test) {
    this.config = config;
    this.test = test;
    this.thread = new RunThread(config.bounds().watchdog());
  }

  /** How many runs were made. */
  long runs() {
    return runs;
  }

  /**
   * Makes a run.
   *
   * @param mayGiveUp whether the client need not succeed, so that its test is asked what must hold
   *     when it did not
   */
  RunResult run(List<Planned> plan, Door.Habits habits, boolean mayGiveUp)
      throws InterruptedException {
    SimulatedRegion region = SimulatedRegion.create(weathered(config.region(), plan));
    Bounds bounds = config.bounds();
    return run(region, new Door(region, bounds, bounds.polling(), habits, plan), plan, mayGiveUp);
  }

  /** Makes a run as an ordinary test does: nobody but the region has a hand in it. */
  RunResult run(PastedJava.Preparation preparation, Door.Habits habits, boolean mayGiveUp)
      throws InterruptedException {
    SimulatedRegion region = SimulatedRegion.create(preparation.region());
    preparation.arm(region);
    Door door = new Door(region, config.bounds(), Duration.ZERO, habits, List.of());
    return run(region, door, List.of(), mayGiveUp);
  }

  private RunResult run(SimulatedRegion region, Door door, List<Planned> plan, boolean mayGiveUp)
      throws InterruptedException {
    runs++;
    FrontEnd frontEnd = region.unwrap(FrontEnd.class);
    frontEnd.attend(door);
    RunWeather weather = new RunWeather(plan, !mayGiveUp, door);
    Ending ending = thread.run(() -> test(region, weather), door::isBeyond);
    Throwable objection = null;
    if (mayGiveUp && ending.thrown() instanceof Exception thrown) {
      objection = thread.run(() -> giveUp(region, weather, thrown), door::isBeyond).thrown();
    }
    frontEnd.attend(ending.over() ? Doorkeeper.NOBODY : new ShutDoor());
    RunResult result = result(plan, door, ending, objection);
    if (ending.over()) {
      region.close();
    }
    if (door.broken() != null) {
      throw door.broken();
    }
    return result;
  }

  /** What a region is like for a run with a plan. */
  static SimulatorConfig weathered(SimulatorConfig calm, List<Planned> plan) {
    SimulatorConfig config = calm;
    for (Planned planned : plan) {
      if (planned.effect() instanceof OnRegion onRegion) {
        Lags more = onRegion.lags();
        Lags lags = config.lags();
        lags = more.reads().isZero() ? lags : lags.withReads(more.reads());
        lags = more.freshServices().isZero() ? lags : lags.withFreshServices(more.freshServices());
        config = config.toBuilder().lags(lags).build();
      }
    }
    return config;
  }

  private @Nullable Object test(SimulatedRegion region, Weather weather) throws Exception {
    test.run(region, weather);
    return null;
  }

  private @Nullable Object giveUp(SimulatedRegion region, Weather weather, Exception thrown)
      throws Exception {
    return weather.undisturbed(
        () -> {
          test.onGivenUp(region, weather, thrown);
          return null;
        });
  }

  private RunResult result(
      List<Planned> plan, Door door, Ending ending, @Nullable Throwable objection) {
    Throwable thrown = ending.thrown();
    return new RunResult(
        plan,
        door.met(),
        List.copyOf(door.calls()),
        thrown,
        endless(door, ending),
        objection,
        door.resources().leftBehind(),
        door.resources().mostAlive(),
        List.copyOf(door.hasty()),
        door.polled(),
        door.habits());
  }

  private @Nullable String endless(Door door, Ending ending) {
    if (door.beyond() != null) {
      return door.beyond();
    }
    return ending.over()
        ? null
        : "the client had not ended after " + config.bounds().watchdog() + " of the machine's time";
  }

  @Override
  public void close() {
    thread.close();
  }

  /** What happens in one run, as its test may know. */
  private record RunWeather(List<Planned> plan, boolean mustSucceed, Door door) implements Weather {

    @Override
    public boolean isCalm() {
      return plan.isEmpty();
    }

    @Override
    public Optional<Level> level() {
      return Planned.levelOf(plan);
    }

    @Override
    public List<String> met() {
      return door.met().stream().map(Planned::toString).toList();
    }

    @Override
    public <T> T undisturbed(Callable<T> calls) throws Exception {
      Objects.requireNonNull(calls, "calls");
      boolean before = door.undisturbed(true);
      try {
        return calls.call();
      } finally {
        door.undisturbed(before);
      }
    }

    /** For people. */
    @Override
    public String toString() {
      return isCalm() ? "calm" : String.join(", ", plan.stream().map(Planned::toString).toList());
    }
  }
}
