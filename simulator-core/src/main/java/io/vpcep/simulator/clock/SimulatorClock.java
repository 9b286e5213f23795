package io.vpcep.simulator.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Simulated time of one region. It never goes backwards, save when the region is reset or restored.
 *
 * <p>Moving it runs nothing by itself: the region catches up at its next call, and applies each
 * transition as of the instant at which it was due. Safe for use by several threads.
 */
public abstract sealed class SimulatorClock implements InstantSource
    permits SteppingClock, SystemClock {

  // What is due leads to a further step at most, never to an endless row of them; but other threads
  // may go on calling meanwhile.
  private static final int MOST_MOVES = 1_000;

  private final List<Agenda> agendas = new CopyOnWriteArrayList<>();

  /** Only the classes of this package. */
  SimulatorClock() {}

  /** A new clock as set. */
  public static SimulatorClock of(ClockSettings settings) {
    return switch (settings.mode()) {
      case MANUAL -> new SteppingClock(settings, Duration.ZERO);
      case AUTO -> new SteppingClock(settings, settings.step());
      case SYSTEM -> new SystemClock(settings);
    };
  }

  /** How this clock was set. */
  public abstract ClockSettings settings();

  /** The present instant; looking does not move the clock. */
  @Override
  public abstract Instant instant();

  /**
   * Moves the clock ahead.
   *
   * @return the instant reached
   * @throws IllegalArgumentException if the duration is negative, or leads beyond what {@link
   *     Instant} can hold
   */
  public final Instant advance(Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException("the clock cannot go back: advance(" + duration + ")");
    }
    return moveBy(duration);
  }

  /**
   * Moves the clock ahead to an instant.
   *
   * @return the instant reached; in mode {@link ClockMode#SYSTEM} time goes on from there
   * @throws IllegalArgumentException if that instant is past
   */
  public abstract Instant advanceTo(Instant instant);

  /**
   * Moves the clock to the last instant at which something is due, again and again until nothing
   * has an instant: every step under way is over then, and lists and shows tell so. Transitions
   * that are held, or wait for reads, stay.
   *
   * @return the instant reached; the present one if nothing was due
   * @throws IllegalStateException in mode {@link ClockMode#SYSTEM}, whose time cannot be brought to
   *     a stop; or if other threads keep beginning new steps
   */
  public final Instant advanceUntilIdle() {
    if (settings().mode() == ClockMode.SYSTEM) {
      throw new IllegalStateException(
          "advanceUntilIdle needs a clock of mode MANUAL or AUTO: one of mode SYSTEM runs on");
    }
    for (int move = 0; move < MOST_MOVES; move++) {
      Optional<Instant> last = lastDue();
      if (last.isEmpty()) {
        return instant();
      }
      reach(last.get());
    }
    throw new IllegalStateException(
        "still not idle after " + MOST_MOVES + " moves of the clock, which is at " + instant());
  }

  private Optional<Instant> lastDue() {
    return agendas.stream()
        .map(Agenda::lastDue)
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder());
  }

  /** Adds what {@link #advanceUntilIdle} waits for. Only the region calls this. */
  public final void bind(Agenda agenda) {
    agendas.add(agenda);
  }

  /** The instant of a call to the API: an auto-advancing clock moves by its step first. */
  public abstract Instant tick();

  /** Back to the start, for a region that begins anew. Only the region calls this. */
  public abstract void restart();

  /**
   * Goes on from an instant, for a region that is restored; backwards too, but in mode {@link
   * ClockMode#SYSTEM}. Only the region calls this.
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
