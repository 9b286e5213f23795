package io.vpcep.simulator.http.internal.signature;

import org.jspecify.annotations.Nullable;

/**
 * The secrets that belong to an access key.
 *
 * @param secret the secret key
 * @param securityToken what a temporary key must be sent with; null for a permanent one
 */
public record SigningKey(String secret, @Nullable String securityToken) {

  /** Tells nothing. */
  @Override
  public String toString() {
    return "SigningKey";
  }
}
