package io.vpcep.simulator.snapshot;

import io.vpcep.simulator.account.AccessKey;
import io.vpcep.simulator.account.Account;
import io.vpcep.simulator.account.Project;
import io.vpcep.simulator.account.User;
import io.vpcep.simulator.stability.Experimental;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An account with all that belongs to it.
 *
 * @param account the account
 * @param projects its projects, in the order in which they were created
 * @param users its users
 */
@Experimental
public record AccountSnapshot(Account account, List<Project> projects, List<UserSnapshot> users) {

  /** Copies the lists. */
  public AccountSnapshot {
    Objects.requireNonNull(account);
    projects = List.copyOf(projects);
    users = List.copyOf(users);
  }

  /**
   * A user with its password and access keys.
   *
   * @param user the user, with its policies
   * @param password its password; null if it cannot log in with a password
   * @param accessKeys its access keys
   */
  public record UserSnapshot(User user, @Nullable String password, List<AccessKey> accessKeys) {

    /** Copies the list. */
    public UserSnapshot {
      Objects.requireNonNull(user);
      accessKeys = List.copyOf(accessKeys);
    }

    /** Shows neither the password nor secret keys. */
    @Override
    public String toString() {
      return "UserSnapshot[user=" + user + ", accessKeys=" + accessKeys + "]";
    }
  }
}
