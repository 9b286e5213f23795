package io.vpcep.simulator;

import io.vpcep.simulator.account.AccessKey;
import io.vpcep.simulator.account.Account;
import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.account.Policy;
import io.vpcep.simulator.account.Project;
import io.vpcep.simulator.account.User;
import io.vpcep.simulator.error.RegionClosedException;
import io.vpcep.simulator.internal.dispatch.Dispatcher;
import io.vpcep.simulator.internal.setup.AccountSetup;
import io.vpcep.simulator.internal.state.Directory;
import io.vpcep.simulator.stability.Stable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of a region, with their projects, users and access keys. Most tests need not add
 * any: an account is created when it is first named. Add them for tests of identity.
 *
 * <p>Methods that add throw {@link IllegalArgumentException} if what is added is malformed or does
 * not fit what is there (an id or name twice, an unknown account or user). All throw {@link
 * RegionClosedException} once the region is closed. Ids are 32 hexadecimal digits; those that are
 * not given follow from the seed and the names.
 */
@Stable
public final class SimulatedAccounts {
  private final Dispatcher dispatcher;

  SimulatedAccounts(Dispatcher dispatcher) {
    this.dispatcher = dispatcher;
  }

  /** Adds an account that is not frozen and has no projects. */
  public Account add(String name) {
    Objects.requireNonNull(name, "name");
    return change(setup -> setup.addAccount(null, name));
  }

  /** Adds an account with the given id; it is not frozen and has no projects. */
  public Account add(String id, String name) {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    return change(setup -> setup.addAccount(id, name));
  }

  /**
   * Sets whether an account is frozen. The endpoints of a frozen account show it, and their
   * connections can be neither accepted nor rejected (EndPoint.2015).
   */
  public Account setStatus(String accountId, Account.Status status) {
    return change(setup -> setup.setStatus(accountId, status));
  }

  /** Adds a project of an account. */
  public Project addProject(String accountId, String name) {
    Objects.requireNonNull(accountId, "accountId");
    Objects.requireNonNull(name, "name");
    return change(setup -> setup.addProject(null, accountId, name));
  }

  /** Adds a project with the given id. */
  public Project addProject(String id, String accountId, String name) {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(accountId, "accountId");
    Objects.requireNonNull(name, "name");
    return change(setup -> setup.addProject(id, accountId, name));
  }

  /**
   * Adds a user of an account.
   *
   * @param password null for a user who cannot log in with a password
   * @param policies what it may do; none means nothing
   */
  public User addUser(
      String accountId, String name, @Nullable String password, Policy... policies) {
    Objects.requireNonNull(accountId, "accountId");
    Objects.requireNonNull(name, "name");
    return change(setup -> setup.addUser(null, accountId, name, password, List.of(policies)));
  }

  /**
   * Adds a user of an account with the given id.
   *
   * @param password null for a user who cannot log in with a password
   * @param policies what it may do; none means nothing
   */
  public User addUser(
      String id, String accountId, String name, @Nullable String password, List<Policy> policies) {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(accountId, "accountId");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(policies, "policies");
    return change(setup -> setup.addUser(id, accountId, name, password, policies));
  }

  /** Adds a permanent access key of a user. */
  public AccessKey addAccessKey(String userId, String accessKey, String secretKey) {
    return change(setup -> setup.addAccessKey(new AccessKey(accessKey, secretKey, userId, null)));
  }

  /** Adds a temporary access key, which must be sent with its security token. */
  public AccessKey addTemporaryAccessKey(
      String userId, String accessKey, String secretKey, String securityToken) {
    Objects.requireNonNull(securityToken, "securityToken");
    return change(
        setup -> setup.addAccessKey(new AccessKey(accessKey, secretKey, userId, securityToken)));
  }

  /** All accounts, in the order in which they were created. */
  public List<Account> all() {
    return look(Directory::accounts);
  }

  /** The account with an id. */
  public Optional<Account> findAccount(String id) {
    Objects.requireNonNull(id, "id");
    return look(directory -> directory.findAccount(id));
  }

  /** The account with a name. */
  public Optional<Account> findAccountByName(String name) {
    Objects.requireNonNull(name, "name");
    return look(directory -> directory.findAccountByName(name));
  }

  /** The project with an id. */
  public Optional<Project> findProject(String id) {
    Objects.requireNonNull(id, "id");
    return look(directory -> directory.findProject(id));
  }

  /** The projects of an account, in the order in which they were created. */
  public List<Project> projectsOf(String accountId) {
    Objects.requireNonNull(accountId, "accountId");
    return look(directory -> directory.projectsOf(accountId));
  }

  /** The user with an id. */
  public Optional<User> findUser(String id) {
    Objects.requireNonNull(id, "id");
    return look(directory -> directory.findUser(id));
  }

  /** The user of an account with a name. */
  public Optional<User> findUserByName(String accountId, String name) {
    Objects.requireNonNull(accountId, "accountId");
    Objects.requireNonNull(name, "name");
    return look(directory -> directory.findUserByName(accountId, name));
  }

  /** Whether this is the password of a user. */
  public boolean isPassword(String userId, String password) {
    Objects.requireNonNull(userId, "userId");
    Objects.requireNonNull(password, "password");
    return look(directory -> directory.isPassword(userId, password));
  }

  /** The access key with an id (AK). */
  public Optional<AccessKey> findAccessKey(String accessKey) {
    Objects.requireNonNull(accessKey, "accessKey");
    return look(directory -> directory.findKey(accessKey));
  }

  /** The caller for a user who acts in a project, with the user's policies. */
  public Caller callerOf(User user, String projectId) {
    Objects.requireNonNull(user, "user");
    return Caller.of(user.accountId(), projectId).withPolicies(user.policies());
  }

  private <T> T change(Function<AccountSetup, T> change) {
    return dispatcher.withState(state -> change.apply(new AccountSetup(state)));
  }

  private <T> T look(Function<Directory, T> look) {
    return dispatcher.withState(state -> look.apply(state.directory()));
  }
}
