package io.vpcep.simulator.account;

import io.vpcep.simulator.stability.Stable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An access key, with which a client signs its requests.
 *
 * @param id the access key id (AK)
 * @param secret the secret access key (SK)
 * @param userId user it belongs to
 * @param securityToken the token that a temporary key must be sent with, in {@code
 *     X-Security-Token}; null for a permanent key
 */
@Stable
public record AccessKey(String id, String secret, String userId, @Nullable String securityToken) {

  /** Refuses nulls. */
  public AccessKey {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(secret, "secret");
    Objects.requireNonNull(userId, "userId");
  }

  /** Shows neither the secret nor the token. */
  @Override
  public String toString() {
    return "AccessKey[id=" + id + ", userId=" + userId + "]";
  }
}
