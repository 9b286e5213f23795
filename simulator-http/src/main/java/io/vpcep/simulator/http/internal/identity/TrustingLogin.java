package io.vpcep.simulator.http.internal.identity;

import io.vpcep.simulator.SimulatedAccounts;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.account.Account;
import io.vpcep.simulator.account.Policy;
import io.vpcep.simulator.account.Project;
import io.vpcep.simulator.account.User;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.http.internal.authentication.TokenScope;
import io.vpcep.simulator.http.internal.identity.LoginRequest.Named;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Of anybody, by any password: whoever and whatever is named comes to life, so that clients which
 * log in before they call work without set-up.
 */
final class TrustingLogin implements Login {
  private static final Policy EVERYTHING = Policy.allow("*");

  private final SimulatedRegion region;
  private final SimulatedAccounts accounts;

  TrustingLogin(SimulatedRegion region) {
    this.region = region;
    this.accounts = region.accounts();
  }

  @Override
  public User user(Named named, String password) {
    return arising(() -> named.id() == null ? byName(named) : byId(named.id()));
  }

  private User byName(Named named) {
    String accountId = account(named.domain()).id();
    return accounts
        .findUserByName(accountId, named.label())
        .orElseGet(() -> accounts.addUser(accountId, named.label(), null, EVERYTHING));
  }

  private User byId(String id) {
    return accounts
        .findUser(id)
        .orElseGet(() -> accounts.addUser(id, account(null).id(), id, null, List.of(EVERYTHING)));
  }

  @Override
  public TokenScope project(Named named, User user) {
    return arising(
        () -> {
          String id = named.id();
          if (id == null) {
            String accountId =
                named.domain() == null ? user.accountId() : account(named.domain()).id();
            return TokenScope.project(projectNamed(named.label(), accountId).id());
          }
          if (accounts.findProject(id).isEmpty()) {
            accounts.addProject(id, user.accountId(), nameFor(id, user.accountId()));
          }
          return TokenScope.project(id);
        });
  }

  /** The first project of an account has the name of the region, as clients expect. */
  private String nameFor(String projectId, String accountId) {
    return accounts.projectsOf(accountId).isEmpty() ? region.config().regionName() : projectId;
  }

  @Override
  public TokenScope domain(Named named, User user) {
    return arising(() -> TokenScope.domain(account(named).id()));
  }

  @Override
  public void meet(String projectName, String accountId) {
    arising(() -> projectNamed(projectName, accountId));
  }

  private Project projectNamed(String name, String accountId) {
    return accounts.projectsOf(accountId).stream()
        .filter(project -> project.name().equals(name))
        .findFirst()
        .orElseGet(() -> accounts.addProject(accountId, name));
  }

  private Account account(@Nullable Named named) {
    if (named != null && named.id() != null) {
      String id = named.id();
      return accounts.findAccount(id).orElseGet(() -> accounts.add(id, id));
    }
    String name = named == null ? SimulatedRegion.DEFAULT_ACCOUNT : named.label();
    Optional<Account> known = accounts.findAccountByName(name);
    return known.orElseGet(() -> accounts.add(name));
  }

  /** One after another, so that two who name the same for the first time both get it. */
  private <T> T arising(Supplier<T> arisal) {
    synchronized (region) {
      try {
        return arisal.get();
      } catch (IllegalArgumentException e) {
        throw ErrorCode.INVALID_PARAMETER.because(String.valueOf(e.getMessage()));
      }
    }
  }
}
