package io.vpcep.simulator.account;

import io.vpcep.simulator.stability.Stable;
import java.util.List;
import java.util.Objects;

/**
 * A user of an account. Passwords and secret keys are kept elsewhere and never shown.
 *
 * @param id 32 hexadecimal digits
 * @param name unique in its account
 * @param accountId account it belongs to
 * @param policies what it may do; none means nothing
 */
@Stable
public record User(String id, String name, String accountId, List<Policy> policies) {

  /** Copies the policies. */
  public User {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(accountId, "accountId");
    Objects.requireNonNull(policies, "policies");
    policies = List.copyOf(policies);
  }
}
