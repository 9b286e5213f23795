package io.vpcep.simulator.journal;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * Which habits of clients are looked for, and where they begin. An immutable value.
 *
 * @param kinds what is looked for, default everything
 * @param pollingInterval how far apart, in simulated time, a client should look at a resource on
 *     its way to another state; 0 or more, default 1 s
 * @param retryInterval how long, in simulated time, a client should wait before it repeats a call
 *     that failed for the moment; 0 or more, default 1 s
 */
public record FindingSettings(
    Set<FindingKind> kinds, Duration pollingInterval, Duration retryInterval) {
  private static final Duration SECOND = Duration.ofSeconds(1);

  /** Everything is looked for, with the default bounds. */
  public static final FindingSettings DEFAULT =
      new FindingSettings(EnumSet.allOf(FindingKind.class), SECOND, SECOND);

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if one is negative
   */
  public FindingSettings {
    Objects.requireNonNull(kinds, "kinds");
    Objects.requireNonNull(pollingInterval, "pollingInterval");
    Objects.requireNonNull(retryInterval, "retryInterval");
    Set<FindingKind> copy = EnumSet.noneOf(FindingKind.class);
    copy.addAll(kinds);
    kinds = Collections.unmodifiableSet(copy);
    refuseNegative("polling interval", pollingInterval);
    refuseNegative("retry interval", retryInterval);
  }

  private static void refuseNegative(String what, Duration bound) {
    if (bound.isNegative()) {
      throw new IllegalArgumentException(what + " must be 0 or more, not " + bound);
    }
  }

  /** The same, looking for these kinds and no others. */
  public FindingSettings only(FindingKind... some) {
    return new FindingSettings(Set.of(some), pollingInterval, retryInterval);
  }

  /** The same, but not looking for these kinds. */
  public FindingSettings without(FindingKind... some) {
    Set<FindingKind> left = EnumSet.noneOf(FindingKind.class);
    left.addAll(kinds);
    left.removeAll(Set.of(some));
    return new FindingSettings(left, pollingInterval, retryInterval);
  }

  /**
   * The same with another bound for polling.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public FindingSettings withPollingInterval(Duration interval) {
    return new FindingSettings(kinds, interval, retryInterval);
  }

  /**
   * The same with another bound for retries.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public FindingSettings withRetryInterval(Duration interval) {
    return new FindingSettings(kinds, pollingInterval, interval);
  }
}
