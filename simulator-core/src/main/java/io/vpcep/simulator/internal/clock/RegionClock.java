package io.vpcep.simulator.internal.clock;

import io.vpcep.simulator.clock.ClockSettings;
import io.vpcep.simulator.clock.SimulatorClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

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
    Objects.requireNonNull(duration, "duration");
    if (duration.isNegative()) {
      throw new IllegalArgumentException("the clock cannot go back: advance(" + duration + ")");
    }
    return move(
        now ->
            SimulatorClock.Range.later(now, duration)
                .orElseThrow(() -> refusedBeyondTheEnd(now, duration)));
  }

  private static IllegalArgumentException refusedBeyondTheEnd(Instant now, Duration duration) {
    return new IllegalArgumentException(
        "the clock goes no further than "
            + SimulatorClock.Range.LATEST
            + ": it is "
            + now
            + ", advance("
            + duration
            + ")");
  }

  @Override
  public final Instant advanceTo(Instant instant) {
    Objects.requireNonNull(instant, "instant");
    return move(
        now -> {
          if (instant.isBefore(now)) {
            throw new IllegalArgumentException(
                "the clock cannot go back: it is " + now + ", advanceTo(" + instant + ")");
          }
          return SimulatorClock.Range.require(instant);
        });
  }

  @Override
  public final Instant advanceUntilIdle() {
    if (settings.mode() == ClockSettings.Mode.SYSTEM) {
      throw new IllegalStateException(
          "advanceUntilIdle needs a clock of mode MANUAL or AUTO: one of mode SYSTEM runs on");
    }
    for (int move = 0; move < MOST_MOVES; move++) {
      Optional<Instant> last = agenda.lastDue();
      if (last.isEmpty()) {
        return instant();
      }
      move(now -> later(now, last.get()));
    }
    throw new IllegalStateException(
        "still not idle after "
            + MOST_MOVES
            + " moves of the clock, which is at "
            + instant()
            + "; pending: "
            + String.join("; ", agenda.pending()));
  }

  /**
   * The instant of a call to the API: an auto-advancing clock moves by its step first, as far as
   * time lasts.
   */
  public abstract Instant tick();

  /**
   * Lets a while pass in the middle of a call, as far as time lasts.
   *
   * @return the instant reached
   */
  public final Instant pass(Duration duration) {
    return move(
        now -> SimulatorClock.Range.later(now, duration).orElse(SimulatorClock.Range.LATEST));
  }

  /** Moves on to an instant, unless it is past. */
  public final void reach(Instant instant) {
    move(now -> later(now, instant));
  }

  private Instant move(UnaryOperator<Instant> next) {
    Instant reached = moveTo(next);
    agenda.moved();
    return reached;
  }

  /** Back to the start, for a region that begins anew. */
  public abstract void restart();

  /**
   * Goes on from an instant, for a region that is restored; backwards too, but in mode {@link
   * ClockSettings.Mode#SYSTEM}.
   *
   * @return the instant it shows now
   */
  public abstract Instant goOnFrom(Instant instant);

  /**
   * Moves to the instant that follows from the present one.
   *
   * @param next not before the present instant; what it throws leaves the clock where it is
   * @return the instant reached
   */
  abstract Instant moveTo(UnaryOperator<Instant> next);

  static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
