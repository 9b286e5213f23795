package io.vpcep.simulator.http.internal.state;

import io.vpcep.simulator.account.Account;
import io.vpcep.simulator.account.ActiveStatus;
import io.vpcep.simulator.account.Project;
import io.vpcep.simulator.http.internal.document.Item;
import io.vpcep.simulator.snapshot.AccountSnapshot;
import io.vpcep.simulator.snapshot.EndpointSnapshot;
import io.vpcep.simulator.snapshot.RegionSnapshot;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import io.vpcep.simulator.snapshot.SnapshotKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads accounts, and brings those to life that resources name and nobody declared. */
final class AccountReader {
  private final RegionSnapshot base;
  private final Defaults defaults;
  private final Places places;
  private final UserReader users;
  private final List<AccountSnapshot> accounts = new ArrayList<>();

  AccountReader(RegionSnapshot base, Defaults defaults, Places places) {
    this.base = base;
    this.defaults = defaults;
    this.places = places;
    this.users = new UserReader(defaults, places);
  }

  void read(Item top) {
    accounts.addAll(top.has("accounts") ? top.each("accounts", this::account) : base.accounts());
  }

  private AccountSnapshot account(Item item) {
    item.withFieldsOnly("name", "id", "status", "projects", "users");
    String name = item.get("name").text();
    Account account =
        new Account(Common.text(item, "id", defaults.ids().account(name)), name, status(item));
    places.put(SnapshotKind.ACCOUNT, account.id(), item);
    List<Project> projects = new ArrayList<>();
    item.each("projects", each -> projects.add(project(each, account, projects.isEmpty())));
    return new AccountSnapshot(
        account, projects, item.each("users", user -> users.read(user, account.id(), name)));
  }

  /** The API writes it as a list; an account has just one. */
  private static ActiveStatus status(Item account) {
    if (!account.has("status")) {
      return ActiveStatus.ACTIVE;
    }
    Item status = account.get("status");
    if (!status.isList()) {
      return status.oneOf(ActiveStatus.values());
    }
    List<ActiveStatus> statuses = account.each("status", each -> each.oneOf(ActiveStatus.values()));
    if (statuses.size() != 1) {
      throw status.mistake("expected one status, not " + statuses.size());
    }
    return statuses.get(0);
  }

  private Project project(Item item, Account account, boolean first) {
    item.withFieldsOnly("name", "id");
    String name = item.get("name").text();
    String chosen =
        first
            ? defaults.ids().defaultProject(account.name())
            : defaults.ids().project(account.name(), name);
    String id = item.has("id") ? Common.hex(item.get("id")) : chosen;
    places.put(SnapshotKind.PROJECT, id, item);
    return new Project(id, name, account.id());
  }

  /** The default project of a named account; both come to life if nobody has declared them. */
  String projectOf(String name) {
    for (int i = 0; i < accounts.size(); i++) {
      AccountSnapshot known = accounts.get(i);
      if (known.account().name().equals(name)) {
        if (known.projects().isEmpty()) {
          accounts.set(i, withDefaultProject(known.account(), known));
        }
        return accounts.get(i).projects().get(0).id();
      }
    }
    Account account = new Account(defaults.ids().account(name), name, ActiveStatus.ACTIVE);
    accounts.add(withDefaultProject(account, new AccountSnapshot(account, List.of(), List.of())));
    return defaults.ids().defaultProject(name);
  }

  private AccountSnapshot withDefaultProject(Account account, AccountSnapshot known) {
    String id = defaults.ids().defaultProject(account.name());
    return new AccountSnapshot(
        account, List.of(new Project(id, base.regionName(), account.id())), known.users());
  }

  /** Id of the account that owns a project, declared or not. */
  String ownerOf(String projectId) {
    return owner(accounts, projectId)
        .or(() -> owner(base.accounts(), projectId))
        .map(owner -> owner.account().id())
        .orElseGet(() -> defaults.ids().ownerOf(projectId));
  }

  /** All of them, with the owners of resources. */
  List<AccountSnapshot> all(List<ServiceSnapshot> services, List<EndpointSnapshot> endpoints) {
    Set<String> projects = new LinkedHashSet<>();
    services.forEach(service -> projects.add(service.projectId()));
    endpoints.forEach(endpoint -> projects.add(endpoint.projectId()));
    for (String project : projects) {
      if (owner(accounts, project).isEmpty()) {
        accounts.add(owner(base.accounts(), project).orElseGet(() -> newOwner(project)));
      }
    }
    return accounts;
  }

  private AccountSnapshot newOwner(String projectId) {
    String id = defaults.ids().ownerOf(projectId);
    return new AccountSnapshot(
        new Account(id, id, ActiveStatus.ACTIVE),
        List.of(new Project(projectId, base.regionName(), id)),
        List.of());
  }

  private static Optional<AccountSnapshot> owner(List<AccountSnapshot> all, String projectId) {
    return all.stream()
        .filter(
            each -> each.projects().stream().anyMatch(project -> project.id().equals(projectId)))
        .findFirst();
  }
}
