package io.vpcep.simulator.internal.setup;

import io.vpcep.simulator.account.AccessKey;
import io.vpcep.simulator.account.Account;
import io.vpcep.simulator.account.Policy;
import io.vpcep.simulator.account.Project;
import io.vpcep.simulator.account.User;
import io.vpcep.simulator.internal.rule.IdRules;
import io.vpcep.simulator.internal.rule.Texts;
import io.vpcep.simulator.internal.state.Directory;
import io.vpcep.simulator.internal.state.RegionState;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Adds to the accounts what fits what is there, and refuses what does not. */
public final class AccountSetup {
  private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{32}");
  private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}]{1,64}");

  private final RegionState state;
  private final Directory directory;

  /** Over a region's state. */
  public AccountSetup(RegionState state) {
    this.state = state;
    this.directory = state.directory();
  }

  /** Adds an account; without an id, one that follows from the seed and the name. */
  public Account addAccount(@Nullable String id, String name) {
    String accountId = requireId("account", id == null ? state.ids().account(name) : id);
    requireName(name);
    if (directory.findAccount(accountId).isPresent()
        || directory.findAccountByName(name).isPresent()) {
      throw new IllegalArgumentException("there is an account " + name + " (" + accountId + ")");
    }
    Account account = new Account(accountId, name, Account.Status.ACTIVE);
    directory.add(account);
    return account;
  }

  /** Sets the status of an account, which is created if nobody has named it before. */
  public Account setStatus(String accountId, Account.Status status) {
    String name = directory.findAccount(accountId).map(Account::name).orElse(accountId);
    Account account = new Account(accountId, name, status);
    directory.add(account);
    return account;
  }

  /** Adds a project; without an id, one that follows from the seed and the names. */
  public Project addProject(@Nullable String id, String accountId, String name) {
    Account account = requireAccount(accountId);
    String projectId = id == null ? newProjectId(account, name) : id;
    if (!IdRules.isProjectId(projectId)) {
      throw new IllegalArgumentException(
          "the id of a project is " + IdRules.PROJECT_ID_FORM + ", not " + Texts.shown(projectId));
    }
    requireName(name);
    boolean taken =
        directory.projectsOf(accountId).stream().anyMatch(other -> other.name().equals(name));
    if (taken || directory.findProject(projectId).isPresent()) {
      throw new IllegalArgumentException("there is a project " + name + " (" + projectId + ")");
    }
    Project project = new Project(projectId, name, accountId);
    directory.add(project);
    return project;
  }

  /** Adds a user of an account; without an id, one that follows from the seed and the names. */
  public User addUser(
      @Nullable String id,
      String accountId,
      String name,
      @Nullable String password,
      List<Policy> policies) {
    Account account = requireAccount(accountId);
    requireName(name);
    if (directory.findUserByName(accountId, name).isPresent()) {
      throw new IllegalArgumentException("account " + account.name() + " has a user " + name);
    }
    String userId = requireId("user", id == null ? state.ids().user(account.name(), name) : id);
    if (directory.findUser(userId).isPresent()) {
      throw new IllegalArgumentException("there is a user " + userId + " already");
    }
    User user = new User(userId, name, accountId, policies);
    directory.add(user, password);
    return user;
  }

  /** Adds an access key of a user. */
  public AccessKey addAccessKey(AccessKey key) {
    if (directory.findUser(key.userId()).isEmpty()) {
      throw new IllegalArgumentException("there is no user " + key.userId());
    }
    if (key.id().isEmpty() || key.secret().isEmpty()) {
      throw new IllegalArgumentException("an access key needs an id and a secret");
    }
    if (directory.findKey(key.id()).isPresent()) {
      throw new IllegalArgumentException("there is an access key " + key.id() + " already");
    }
    directory.add(key);
    return key;
  }

  private Account requireAccount(String id) {
    return directory
        .findAccount(id)
        .orElseThrow(() -> new IllegalArgumentException("there is no account " + id));
  }

  private String newProjectId(Account account, String name) {
    return directory.projectsOf(account.id()).isEmpty()
        ? state.ids().defaultProject(account.name())
        : state.ids().project(account.name(), name);
  }

  private static String requireId(String kind, String id) {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "the id of a " + kind + " is 32 hexadecimal digits, not " + Texts.shown(id));
    }
    return id;
  }

  private static void requireName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a name is 1 to 64 printable characters, not " + Texts.shown(name));
    }
  }
}
