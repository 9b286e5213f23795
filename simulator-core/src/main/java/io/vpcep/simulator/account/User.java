package io.vpcep.simulator.account;

import java.util.List;

/**
 * A user of an account. Passwords and secret keys are kept elsewhere and never shown.
 *
 * @param id 32 hexadecimal digits
 * @param name unique in its account
 * @param accountId account it belongs to
 * @param policies what it may do; none means nothing
 */
public record User(String id, String name, String accountId, List<Policy> policies) {

  /** Copies the policies. */
  public User {
    policies = List.copyOf(policies);
  }
}
