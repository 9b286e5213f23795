package io.vpcep.simulator.snapshot;

import io.vpcep.simulator.account.Account;
import io.vpcep.simulator.account.Project;
import java.util.List;
import java.util.Objects;

/**
 * An account with all that belongs to it.
 *
 * @param account the account
 * @param projects its projects, in the order in which they came to life
 * @param users its users
 */
public record AccountSnapshot(Account account, List<Project> projects, List<UserSnapshot> users) {

  /** Copies the lists. */
  public AccountSnapshot {
    Objects.requireNonNull(account);
    projects = List.copyOf(projects);
    users = List.copyOf(users);
  }
}
