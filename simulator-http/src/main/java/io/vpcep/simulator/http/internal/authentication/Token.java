package io.vpcep.simulator.http.internal.authentication;

import io.vpcep.simulator.clock.SimulatorClock;
import java.time.Duration;
import java.time.Instant;

/**
 * What a token says.
 *
 * @param userId whose it is
 * @param scope what it is good for
 * @param issuedAt in whole microseconds
 */
public record Token(String userId, TokenScope scope, Instant issuedAt) {
  private static final Duration LIFETIME = Duration.ofHours(24);

  /** The instant from which on it is not valid any more, or the end of time. */
  public Instant expiresAt() {
    return SimulatorClock.Range.later(issuedAt, LIFETIME).orElse(SimulatorClock.Range.LATEST);
  }

  /** Whether it is not valid any more. At the end of time new ones are, like at any other. */
  public boolean isExpired(Instant now) {
    return !now.isBefore(issuedAt.plus(LIFETIME));
  }
}
