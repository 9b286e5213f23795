package io.vpcep.simulator.http.internal.authentication;

import java.time.Duration;
import java.time.Instant;

/**
 * What a token says.
 *
 * @param userId whose it is
 * @param scope what it is good for
 * @param issuedAt simulated instant, in whole microseconds
 */
public record Token(String userId, TokenScope scope, Instant issuedAt) {
  private static final Duration LIFETIME = Duration.ofHours(24);

  /** The simulated instant from which on it is not valid any more. */
  public Instant expiresAt() {
    return issuedAt.plus(LIFETIME);
  }
}
