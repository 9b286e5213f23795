package io.vpcep.simulator.step;

import io.vpcep.simulator.stability.Experimental;
import java.time.Duration;
import java.util.Objects;

/** When an asynchronous step ends. */
@Experimental
public sealed interface TransitionTiming {

  /**
   * How long an asynchronous step takes, in simulated time: a fixed span, or one drawn evenly from
   * a range by the region's seed.
   *
   * @param min shortest, zero or more; zero means that the step is done at once
   * @param max longest, not less than {@code min}
   */
  record Delay(Duration min, Duration max) implements TransitionTiming {

    // Wider than any test needs, and narrow enough to count its nanoseconds. Stands first, because
    // the constants below are checked against it.
    private static final Duration WIDEST_RANGE = Duration.ofDays(100_000);

    /** 90 s, the middle of "It takes 1 to 2 minutes" (API reference 4.2.1). */
    public static final Delay DEFAULT = of(Duration.ofSeconds(90));

    /** Done at once: create answers with the final state. */
    public static final Delay NONE = of(Duration.ZERO);

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if a bound is negative, max is less than min, or the range
     *     is wider than 100000 days
     */
    public Delay {
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
    public static Delay of(Duration span) {
      return new Delay(span, span);
    }

    /**
     * Drawn from a range, both ends included, reproducibly by the seed.
     *
     * @throws IllegalArgumentException if a bound is negative, max is less than min, or the range
     *     is wider than 100000 days
     */
    public static Delay between(Duration min, Duration max) {
      return new Delay(min, max);
    }
  }

  /**
   * A step that ends when the resource has been read so many times, whatever time has passed. The
   * reads that are counted still tell the former state.
   *
   * @param reads how many shows of the resource, or lists that contain it, 1 or more
   */
  record AfterReads(int reads) implements TransitionTiming {

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public AfterReads {
      if (reads < 1) {
        throw new IllegalArgumentException(
            "a step can wait for 1 read or more, not "
                + reads
                + "; to end it at once, give no delay");
      }
    }
  }

  /** A step that ends only when a test releases it. */
  record Hold() implements TransitionTiming {}
}
