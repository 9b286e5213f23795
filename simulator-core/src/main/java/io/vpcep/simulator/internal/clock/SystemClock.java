package io.vpcep.simulator.internal.clock;

import io.vpcep.simulator.clock.ClockSettings;
import io.vpcep.simulator.clock.SimulatorClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.UnaryOperator;

/** The machine's clock, ahead by what the test has added. The only place that reads real time. */
final class SystemClock extends RegionClock {
  private final InstantSource machine = InstantSource.system();
  private Duration ahead = Duration.ZERO;
  // The machine's clock may be set back; simulated time may not.
  private Instant latest = SimulatorClock.Range.EARLIEST;

  SystemClock(ClockSettings settings, Agenda agenda) {
    super(settings, agenda);
  }

  @Override
  public synchronized Instant instant() {
    Instant now = machine.instant().plus(ahead);
    latest =
        later(latest, now.isAfter(SimulatorClock.Range.LATEST) ? SimulatorClock.Range.LATEST : now);
    return latest;
  }

  @Override
  public Instant tick() {
    return instant();
  }

  @Override
  public synchronized void restart() {
    ahead = Duration.ZERO;
    latest = SimulatorClock.Range.EARLIEST;
  }

  @Override
  public synchronized Instant goOnFrom(Instant instant) {
    return moveTo(now -> later(now, instant));
  }

  @Override
  synchronized Instant moveTo(UnaryOperator<Instant> next) {
    Instant reached = next.apply(instant());
    ahead = Duration.between(machine.instant(), reached);
    return instant();
  }
}
