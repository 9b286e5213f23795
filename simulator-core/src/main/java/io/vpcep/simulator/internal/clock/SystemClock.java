package io.vpcep.simulator.internal.clock;

import io.vpcep.simulator.clock.ClockSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The machine's clock, ahead by what the test has added. The only place that reads real time. */
final class SystemClock extends RegionClock {
  private final InstantSource machine = InstantSource.system();
  private Duration ahead = Duration.ZERO;
  // The machine's clock may be set back; simulated time may not.
  private Instant latest = Instant.MIN;

  SystemClock(ClockSettings settings, Agenda agenda) {
    super(settings, agenda);
  }

  @Override
  public synchronized Instant instant() {
    Instant now = later(machine.instant(), ahead);
    if (now.isAfter(latest)) {
      latest = now;
    }
    return latest;
  }

  @Override
  public synchronized Instant advanceTo(Instant instant) {
    Instant now = instant();
    refusePast(now, instant);
    return moveBy(Duration.between(now, instant));
  }

  @Override
  public Instant tick() {
    return instant();
  }

  @Override
  public synchronized void restart() {
    ahead = Duration.ZERO;
    latest = Instant.MIN;
  }

  @Override
  public synchronized Instant goOnFrom(Instant instant) {
    Instant now = instant();
    return instant.isAfter(now) ? advanceTo(instant) : now;
  }

  @Override
  synchronized void reach(Instant instant) {
    Instant now = instant();
    if (instant.isAfter(now)) {
      moveBy(Duration.between(now, instant));
    }
  }

  @Override
  synchronized Instant moveBy(Duration duration) {
    Instant now = machine.instant();
    ahead = Duration.between(now, later(later(now, ahead), duration));
    return instant();
  }
}
