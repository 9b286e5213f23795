package io.vpcep.simulator.account;

import io.vpcep.simulator.stability.Stable;
import java.util.Objects;

/**
 * A project of an account.
 *
 * @param id 1 to 64 letters, digits, {@code -} and {@code _}
 * @param name unique in its account; the first one of an account is named after the region
 * @param accountId account that owns it
 */
@Stable
public record Project(String id, String name, String accountId) {

  /** Refuses null. */
  public Project {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(accountId, "accountId");
  }
}
