package io.vpcep.simulator.internal.state;

import io.vpcep.simulator.account.AccessKey;
import io.vpcep.simulator.account.Account;
import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.account.Project;
import io.vpcep.simulator.account.User;
import io.vpcep.simulator.snapshot.SeededIds;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Accounts, projects and users. What nobody declared comes to life when it is first named. */
public final class Directory {
  private final SeededIds ids;
  private final String regionName;
  private final Map<String, Account> accounts = new LinkedHashMap<>();
  private final Map<String, String> accountIdByName = new HashMap<>();
  // Read by whoever asks whose a project is, also while somebody adds to it.
  private final Map<String, Project> projects = new ConcurrentHashMap<>();
  private final Map<String, Map<String, Project>> projectsByAccount = new HashMap<>();
  private final Map<String, User> users = new LinkedHashMap<>();
  private final Map<String, Map<String, User>> usersByName = new HashMap<>();
  private final Map<String, String> passwords = new HashMap<>();
  private final Map<String, AccessKey> keys = new LinkedHashMap<>();

  Directory(SeededIds ids, String regionName) {
    this.ids = ids;
    this.regionName = regionName;
  }

  /** The caller for a named account in its default project; brings both to life. */
  public Caller account(String name) {
    Account account = findAccountByName(name).orElseGet(() -> newAccount(name));
    Project project =
        projectsOf(account.id()).stream().findFirst().orElseGet(() -> newProject(account));
    return Caller.of(account.id(), project.id());
  }

  /** The caller for the owner of a project; for an unknown one, an account of its own. */
  public Caller ownerOf(String projectId) {
    return Caller.of(accountOf(projectId), projectId);
  }

  /** The account that owns a project; of an unknown one, the account that would come to life. */
  public String accountOf(String projectId) {
    return findOwner(projectId).orElseGet(() -> ids.ownerOf(projectId));
  }

  /** The account that owns a project, if the project is known. */
  public Optional<String> findOwner(String projectId) {
    return Optional.ofNullable(projects.get(projectId)).map(Project::accountId);
  }

  /** The status of an account: active unless set. */
  public Account.Status status(String accountId) {
    Account account = accounts.get(accountId);
    return account == null ? Account.Status.ACTIVE : account.status();
  }

  /** Makes a project known, owned by the caller, unless it is known already. */
  public void claim(Caller caller) {
    if (!projects.containsKey(caller.projectId())) {
      accounts.computeIfAbsent(
          caller.domainId(), id -> named(new Account(id, id, Account.Status.ACTIVE)));
      add(new Project(caller.projectId(), regionName, caller.domainId()));
    }
  }

  /** All accounts, in the order in which they came to life. */
  public List<Account> accounts() {
    return List.copyOf(accounts.values());
  }

  /** The account with an id. */
  public Optional<Account> findAccount(String id) {
    return Optional.ofNullable(accounts.get(id));
  }

  /** The account with a name. */
  public Optional<Account> findAccountByName(String name) {
    return Optional.ofNullable(accountIdByName.get(name)).map(accounts::get);
  }

  /** The project with an id. */
  public Optional<Project> findProject(String id) {
    return Optional.ofNullable(projects.get(id));
  }

  /** The projects of an account, in the order in which they came to life. */
  public List<Project> projectsOf(String accountId) {
    return List.copyOf(projectsByAccount.getOrDefault(accountId, Map.of()).values());
  }

  /** The user with an id. */
  public Optional<User> findUser(String id) {
    return Optional.ofNullable(users.get(id));
  }

  /** The user of an account with a name. */
  public Optional<User> findUserByName(String accountId, String name) {
    return Optional.ofNullable(usersByName.getOrDefault(accountId, Map.of()).get(name));
  }

  /** The users of an account, in the order in which they were added. */
  public List<User> usersOf(String accountId) {
    return users.values().stream().filter(user -> user.accountId().equals(accountId)).toList();
  }

  /** The password of a user, if it has one. */
  public Optional<String> password(String userId) {
    return Optional.ofNullable(passwords.get(userId));
  }

  /** The access keys of a user, in the order in which they were added. */
  public List<AccessKey> keysOf(String userId) {
    return keys.values().stream().filter(key -> key.userId().equals(userId)).toList();
  }

  /** Whether this is the password of a user; one without a password has none. */
  public boolean isPassword(String userId, String password) {
    return password.equals(passwords.get(userId));
  }

  /** The access key with an id. */
  public Optional<AccessKey> findKey(String id) {
    return Optional.ofNullable(keys.get(id));
  }

  /** Adds an account, or puts it in place of the one with its id. */
  public void add(Account account) {
    accounts.put(account.id(), named(account));
  }

  /** Adds a project. */
  public void add(Project project) {
    projects.put(project.id(), project);
    projectsByAccount
        .computeIfAbsent(project.accountId(), id -> new LinkedHashMap<>())
        .put(project.id(), project);
  }

  /** Adds a user, or puts it in place of the one with its id. */
  public void add(User user, @Nullable String password) {
    users.put(user.id(), user);
    usersByName.computeIfAbsent(user.accountId(), id -> new HashMap<>()).put(user.name(), user);
    if (password != null) {
      passwords.put(user.id(), password);
    }
  }

  /** Adds an access key. */
  public void add(AccessKey key) {
    keys.put(key.id(), key);
  }

  private Account newAccount(String name) {
    Account account = new Account(ids.account(name), name, Account.Status.ACTIVE);
    add(account);
    return account;
  }

  private Project newProject(Account account) {
    Project project = new Project(ids.defaultProject(account.name()), regionName, account.id());
    add(project);
    return project;
  }

  private Account named(Account account) {
    accountIdByName.put(account.name(), account.id());
    return account;
  }
}
