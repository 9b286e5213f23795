package io.vpcep.simulator.internal.clock;

import io.vpcep.simulator.clock.ClockSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** A clock that stands still but for the test and, by its step, for each call. */
final class SteppingClock extends RegionClock {
  private final Duration step;
  private Instant now;

  SteppingClock(ClockSettings settings, Duration step, Agenda agenda) {
    super(settings, agenda);
    this.step = step;
    this.now = settings.start();
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public Instant tick() {
    return step.isZero() ? instant() : pass(step);
  }

  @Override
  public synchronized void restart() {
    now = settings().start();
  }

  @Override
  public synchronized Instant goOnFrom(Instant instant) {
    now = instant;
    return now;
  }

  @Override
  synchronized Instant moveTo(UnaryOperator<Instant> next) {
    now = next.apply(now);
    return now;
  }
}
