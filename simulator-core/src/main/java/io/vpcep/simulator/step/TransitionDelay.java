package io.vpcep.simulator.step;

import java.time.Duration;
import java.util.Objects;

/**
 * How long an asynchronous step takes, in simulated time: a fixed span, or one drawn evenly from a
 * range by the region's seed.
 *
 * @param min shortest, zero or more; zero means that the step is done at once
 * @param max longest, not less than {@code min}
 */
public record TransitionDelay(Duration min, Duration max) implements TransitionTiming {

  // So wide that nobody misses more, and so narrow that its nanoseconds can be counted. First, for
  // the
  // constants below are checked against it.
  private static final Duration WIDEST_RANGE = Duration.ofDays(100_000);

  /** "It takes 1 to 2 minutes" (API reference 4.2.1): the middle. */
  public static final TransitionDelay DEFAULT = of(Duration.ofSeconds(90));

  /** Done at once: create answers with the final state. */
  public static final TransitionDelay NONE = of(Duration.ZERO);

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException if a bound is negative, max is less than min, or the range is
   *     wider than 100000 days
   */
  public TransitionDelay {
    Objects.requireNonNull(min, "min");
    Objects.requireNonNull(max, "max");
    if (min.isNegative()) {
      throw new IllegalArgumentException("transition delay must not be negative: " + min);
    }
    if (max.compareTo(min) < 0) {
      throw new IllegalArgumentException(
          "transition delay range ends before it begins: " + min + " to " + max);
    }
    if (max.minus(min).compareTo(WIDEST_RANGE) > 0) {
      throw new IllegalArgumentException(
          "transition delay range is wider than " + WIDEST_RANGE + ": " + min + " to " + max);
    }
  }

  /**
   * Always the same span.
   *
   * @throws IllegalArgumentException if the span is negative
   */
  public static TransitionDelay of(Duration span) {
    return new TransitionDelay(span, span);
  }

  /**
   * Drawn from a range, both ends included, reproducibly by the seed.
   *
   * @throws IllegalArgumentException if a bound is negative, max is less than min, or the range is
   *     wider than 100000 days
   */
  public static TransitionDelay between(Duration min, Duration max) {
    return new TransitionDelay(min, max);
  }
}
