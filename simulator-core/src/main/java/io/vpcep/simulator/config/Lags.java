package io.vpcep.simulator.config;

import io.vpcep.simulator.stability.Stable;
import java.time.Duration;
import java.util.Objects;

/**
 * How far some parts of the service lag behind, in simulated time. Operations that change something
 * always see the newest state, and answer it.
 *
 * @param reads how long after a change lists and shows see it: a creation, a modification, a new
 *     state, a deletion. From zero, the default, which means at once, to 365 days
 * @param freshServices how long a service that has become {@code available} still refuses new
 *     endpoints with EndPoint.2004. From zero, the default, to 365 days
 */
@Stable
public record Lags(Duration reads, Duration freshServices) {
  private static final Duration LONGEST = Duration.ofDays(365);

  /** No lags. */
  public static final Lags NONE = new Lags(Duration.ZERO, Duration.ZERO);

  /**
   * Checks the spans.
   *
   * @throws IllegalArgumentException if one is negative or longer than 365 days
   */
  public Lags {
    Objects.requireNonNull(reads, "reads");
    Objects.requireNonNull(freshServices, "freshServices");
    check("reads", reads);
    check("freshServices", freshServices);
  }

  private static void check(String name, Duration span) {
    if (span.isNegative() || span.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("lag of " + name + " must be 0 to 365 days, not " + span);
    }
  }

  /** The same with another lag of lists and shows. */
  public Lags withReads(Duration span) {
    return new Lags(span, freshServices);
  }

  /** The same with another lag of services that have just become available. */
  public Lags withFreshServices(Duration span) {
    return new Lags(reads, span);
  }
}
