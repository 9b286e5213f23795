package io.vpcep.simulator.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The instants that simulated time can have: those that the API's answers can write with four
 * digits of a year. Clocks, settings, snapshots and files all keep to it.
 */
public final class ClockRange {
  /** The first instant of simulated time. */
  public static final Instant EARLIEST = Instant.EPOCH;

  /** The last instant of simulated time. What would be due later is never due. */
  public static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  private ClockRange() {}

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
   * An instant of simulated time, and a while on.
   *
   * @param by 0 or more
   * @return empty if that is after {@link #LATEST}
   */
  public static Optional<Instant> later(Instant from, Duration by) {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(by, "by");
    return by.compareTo(Duration.between(from, LATEST)) > 0
        ? Optional.empty()
        : Optional.of(from.plus(by));
  }
}
