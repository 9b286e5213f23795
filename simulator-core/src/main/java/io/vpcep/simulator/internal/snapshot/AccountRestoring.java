package io.vpcep.simulator.internal.snapshot;

import io.vpcep.simulator.account.Account;
import io.vpcep.simulator.account.Project;
import io.vpcep.simulator.account.User;
import io.vpcep.simulator.internal.rule.IdRules;
import io.vpcep.simulator.internal.setup.AccountSetup;
import io.vpcep.simulator.internal.state.Directory;
import io.vpcep.simulator.internal.state.RegionState;
import io.vpcep.simulator.snapshot.AccountSnapshot;
import io.vpcep.simulator.snapshot.RegionSnapshot;
import java.util.List;

/** Puts accounts back. */
final class AccountRestoring {
  private final AccountSetup setup;
  private final Directory directory;

  AccountRestoring(RegionState state) {
    this.setup = new AccountSetup(state);
    this.directory = state.directory();
  }

  void restore(List<AccountSnapshot> accounts) {
    accounts.forEach(this::restore);
  }

  /** Not by the set-up, which asks more of ids and names than calls to the API do. */
  private void restore(AccountSnapshot snapshot) {
    Account account = snapshot.account();
    Checks checks = Checks.of(RegionSnapshot.Kind.ACCOUNT, account.id());
    checks.require(
        !account.id().isEmpty() && !account.name().isEmpty(), "it needs an id and a name");
    checks.require(
        directory.findAccount(account.id()).isEmpty()
            && directory.findAccountByName(account.name()).isEmpty(),
        "there is another account with the id " + account.id() + " or name " + account.name());
    directory.add(account);
    snapshot.projects().forEach(project -> restore(project, account));
    snapshot.users().forEach(user -> restore(user, account));
  }

  private void restore(Project project, Account account) {
    Checks checks = Checks.of(RegionSnapshot.Kind.PROJECT, project.id());
    checks.require(IdRules.isProjectId(project.id()), "its id must be " + IdRules.PROJECT_ID_FORM);
    checks.require(!project.name().isEmpty(), "it needs a name");
    checks.require(
        project.accountId().equals(account.id()),
        "it is listed under account " + account.id() + ", but names " + project.accountId());
    checks.require(
        directory.findProject(project.id()).isEmpty(), "there is another project with its id");
    directory.add(project);
  }

  private void restore(AccountSnapshot.UserSnapshot snapshot, Account account) {
    User user = snapshot.user();
    Checks checks = Checks.of(RegionSnapshot.Kind.USER, user.id());
    checks.require(
        user.accountId().equals(account.id()),
        "it is listed under account " + account.id() + ", but names " + user.accountId());
    checks.fitting(
        () ->
            setup.addUser(
                user.id(), account.id(), user.name(), snapshot.password(), user.policies()));
    snapshot
        .accessKeys()
        .forEach(
            key -> {
              Checks keyChecks = Checks.of(RegionSnapshot.Kind.ACCESS_KEY, key.id());
              keyChecks.require(
                  key.userId().equals(user.id()),
                  "it is listed under user " + user.id() + ", but names " + key.userId());
              keyChecks.fitting(() -> setup.addAccessKey(key));
            });
  }
}
