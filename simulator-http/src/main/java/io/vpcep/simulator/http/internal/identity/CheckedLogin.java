package io.vpcep.simulator.http.internal.identity;

import io.vpcep.simulator.SimulatedAccounts;
import io.vpcep.simulator.account.Account;
import io.vpcep.simulator.account.Project;
import io.vpcep.simulator.account.User;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.error.VpcepException;
import io.vpcep.simulator.http.internal.authentication.TokenScope;
import io.vpcep.simulator.http.internal.identity.LoginRequest.Named;
import java.util.Optional;

/** Of declared accounts, by the right password, for what is theirs. */
final class CheckedLogin implements Login {
  private final SimulatedAccounts accounts;

  CheckedLogin(SimulatedAccounts accounts) {
    this.accounts = accounts;
  }

  /** Does not tell whether it was the user or the password. */
  @Override
  public User user(Named named, String password) {
    return find(named)
        .filter(user -> accounts.isPassword(user.id(), password))
        .orElseThrow(() -> refusal("The username or password is wrong."));
  }

  private Optional<User> find(Named named) {
    if (named.id() != null) {
      return accounts.findUser(named.id());
    }
    return Optional.ofNullable(named.domain())
        .flatMap(this::account)
        .flatMap(account -> accounts.findUserByName(account.id(), named.label()));
  }

  @Override
  public TokenScope project(Named named, User user) {
    return findProject(named, user)
        .filter(project -> project.accountId().equals(user.accountId()))
        .map(project -> TokenScope.project(project.id()))
        .orElseThrow(() -> refusal("The user has no access to that project."));
  }

  private Optional<Project> findProject(Named named, User user) {
    if (named.id() != null) {
      return accounts.findProject(named.id());
    }
    Optional<String> accountId =
        named.domain() == null
            ? Optional.of(user.accountId())
            : account(named.domain()).map(Account::id);
    return accountId.flatMap(
        id ->
            accounts.projectsOf(id).stream()
                .filter(project -> project.name().equals(named.name()))
                .findFirst());
  }

  @Override
  public TokenScope domain(Named named, User user) {
    return account(named)
        .filter(account -> account.id().equals(user.accountId()))
        .map(account -> TokenScope.domain(account.id()))
        .orElseThrow(() -> refusal("The user has no access to that domain."));
  }

  @Override
  public void meet(String projectName, String accountId) {
    // Only what was declared is there.
  }

  private Optional<Account> account(Named named) {
    return named.id() == null
        ? accounts.findAccountByName(named.label())
        : accounts.findAccount(named.id());
  }

  private static VpcepException refusal(String reason) {
    return ErrorCode.NOT_AUTHENTICATED.because(reason);
  }
}
