package io.vpcep.simulator.config;

import io.vpcep.simulator.stability.Stable;
import java.time.Duration;
import java.util.Objects;

/**
 * How many calls a project may make, in simulated time. A call beyond it is refused with
 * EndPoint.0022, and does not count.
 *
 * @param calls 1 or more
 * @param span the span of simulated time in which they are counted, more than zero
 */
@Stable
public record RateLimit(int calls, Duration span) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one of them is not positive
   */
  public RateLimit {
    Objects.requireNonNull(span, "span");
    if (calls < 1) {
      throw new IllegalArgumentException("rate limit must allow at least one call, not " + calls);
    }
    if (span.isZero() || span.isNegative()) {
      throw new IllegalArgumentException("span of a rate limit must be more than zero: " + span);
    }
  }
}
