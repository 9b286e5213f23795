package io.vpcep.simulator.clock;

import io.vpcep.simulator.stability.Stable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;

/**
 * Simulated time of one region, within {@link Range}. It goes backwards only when the region is
 * reset or restored.
 *
 * <p>Moving it runs nothing by itself: the region catches up at its next call, and applies each
 * transition as of the instant at which it was due. Safe for use by several threads. Only regions
 * have such clocks; users do not implement this.
 */
@Stable
public interface SimulatorClock extends InstantSource {

  /** How this clock was set. */
  ClockSettings settings();

  /** The present instant; looking does not move the clock. */
  @Override
  Instant instant();

  /**
   * Moves the clock ahead.
   *
   * @return the instant reached
   * @throws IllegalArgumentException if the duration is negative, or leads beyond {@link
   *     Range#LATEST}; the clock stays where it is
   */
  Instant advance(Duration duration);

  /**
   * Moves the clock ahead to an instant.
   *
   * @return the instant reached; in mode {@link ClockSettings.Mode#SYSTEM} time goes on from there
   * @throws IllegalArgumentException if that instant is past, or after {@link Range#LATEST}; the
   *     clock stays where it is
   */
  Instant advanceTo(Instant instant);

  /**
   * Moves the clock on until nothing is due any more. All steps under way are over then, and lists
   * and shows tell so; only steps that are held, or wait for reads, stay.
   *
   * @return the instant reached; the present one if nothing was due
   * @throws IllegalStateException in mode {@link ClockSettings.Mode#SYSTEM}, whose time does not
   *     stop; or if other threads keep beginning new steps
   */
  Instant advanceUntilIdle();

  /**
   * The instants that simulated time can have: from 1970 on, as far as four digits of a year go. It
   * holds for clocks, settings, snapshots and files.
   */
  final class Range {
    /** The first instant of simulated time. */
    public static final Instant EARLIEST = Instant.EPOCH;

    /** The last instant of simulated time. What would be due later is never due. */
    public static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private Range() {}

    /**
     * Refuses an instant that simulated time cannot have.
     *
     * @return the instant
     * @throws IllegalArgumentException if it is before {@link #EARLIEST} or after {@link #LATEST}
     */
    public static Instant require(Instant instant) {
      Objects.requireNonNull(instant, "instant");
      if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
        throw new IllegalArgumentException(
            "simulated time lasts from " + EARLIEST + " to " + LATEST + ", without " + instant);
      }
      return instant;
    }

    /**
     * The instant that comes a span after another.
     *
     * @param by 0 or more
     * @return empty if that is after {@link #LATEST}
     */
    public static Optional<Instant> later(Instant from, Duration by) {
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(by, "by");
      // Not by Duration.between: over more than 292 years it fails inside and begins anew, which
      // costs microseconds.
      Duration left =
          Duration.ofSeconds(
              LATEST.getEpochSecond() - from.getEpochSecond(), LATEST.getNano() - from.getNano());
      return by.compareTo(left) > 0 ? Optional.empty() : Optional.of(from.plus(by));
    }
  }
}
