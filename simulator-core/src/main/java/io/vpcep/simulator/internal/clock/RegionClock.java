package io.vpcep.simulator.internal.clock;

import io.vpcep.simulator.clock.ClockMode;
import io.vpcep.simulator.clock.ClockSettings;
import io.vpcep.simulator.clock.SimulatorClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A region's clock, with what only its region may do to it. */
public abstract sealed class RegionClock implements SimulatorClock
    permits SteppingClock, SystemClock {

  // What is due leads to a further step at most, never to an endless row of them; but other threads
  // may go on calling meanwhile.
  private static final int MOST_MOVES = 1_000;

  private final ClockSettings settings;
  private final Agenda agenda;

  /** Only the classes of this package. */
  RegionClock(ClockSettings settings, Agenda agenda) {
    this.settings = settings;
    this.agenda = agenda;
  }

  /** A new clock as set, for the region that has this agenda. */
  public static RegionClock of(ClockSettings settings, Agenda agenda) {
    return switch (settings.mode()) {
      case MANUAL -> new SteppingClock(settings, Duration.ZERO, agenda);
      case AUTO -> new SteppingClock(settings, settings.step(), agenda);
      case SYSTEM -> new SystemClock(settings, agenda);
    };
  }

  @Override
  public final ClockSettings settings() {
    return settings;
  }

  @Override
  public final Instant advance(Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException("the clock cannot go back: advance(" + duration + ")");
    }
    return moveBy(duration);
  }

  @Override
  public final Instant advanceUntilIdle() {
    if (settings.mode() == ClockMode.SYSTEM) {
      throw new IllegalStateException(
          "advanceUntilIdle needs a clock of mode MANUAL or AUTO: one of mode SYSTEM runs on");
    }
    for (int move = 0; move < MOST_MOVES; move++) {
      Optional<Instant> last = agenda.lastDue();
      if (last.isEmpty()) {
        return instant();
      }
      reach(last.get());
    }
    throw new IllegalStateException(
        "still not idle after " + MOST_MOVES + " moves of the clock, which is at " + instant());
  }

  /** The instant of a call to the API: an auto-advancing clock moves by its step first. */
  public abstract Instant tick();

  /** Back to the start, for a region that begins anew. */
  public abstract void restart();

  /**
   * Goes on from an instant, for a region that is restored; backwards too, but in mode {@link
   * ClockMode#SYSTEM}.
   *
   * @return the instant it shows now
   */
  public abstract Instant goOnFrom(Instant instant);

  /** Moves to an instant, unless it is past. */
  abstract void reach(Instant instant);

  /** Moves by a duration that is not negative. */
  abstract Instant moveBy(Duration duration);

  static Instant later(Instant from, Duration duration) {
    try {
      return from.plus(duration);
    } catch (ArithmeticException | java.time.DateTimeException e) {
      throw new IllegalArgumentException("the clock cannot reach " + from + " + " + duration, e);
    }
  }

  static void refusePast(Instant now, Instant wanted) {
    if (wanted.isBefore(now)) {
      throw new IllegalArgumentException(
          "the clock cannot go back: it is " + now + ", advanceTo(" + wanted + ")");
    }
  }
}
