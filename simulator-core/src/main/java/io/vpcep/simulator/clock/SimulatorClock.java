package io.vpcep.simulator.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Simulated time of one region. It never goes backwards, save when the region is reset.
 *
 * <p>Moving it runs nothing by itself: the region catches up at its next call, and applies each
 * transition as of the instant at which it was due. Safe for use by several threads.
 */
public abstract sealed class SimulatorClock implements InstantSource
    permits SteppingClock, SystemClock {

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

  /** The instant of a call to the API: an auto-advancing clock moves by its step first. */
  public abstract Instant tick();

  /** Back to the start, for a region that begins anew. Only the region calls this. */
  public abstract void restart();

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
