package io.vpcep.simulator.http.file;

import io.vpcep.simulator.SimulatedAccounts;
import io.vpcep.simulator.account.Account;
import io.vpcep.simulator.account.ActiveStatus;
import io.vpcep.simulator.http.internal.document.Item;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An account of a file, with all that belongs to it. */
record AccountEntry(
    Item where,
    @Nullable String id,
    String name,
    @Nullable ActiveStatus status,
    List<ProjectEntry> projects,
    List<UserEntry> users) {

  /** A project of a file. */
  record ProjectEntry(Item where, @Nullable String id, String name) {

    static ProjectEntry read(Item item) {
      item.withFieldsOnly("name", "id");
      return new ProjectEntry(item, item.ifThere("id", Item::text), item.get("name").text());
    }

    void addTo(SimulatedAccounts accounts, String accountId) {
      fitting(
          where,
          () ->
              id == null
                  ? accounts.addProject(accountId, name)
                  : accounts.addProject(id, accountId, name));
    }
  }

  static AccountEntry read(Item item) {
    item.withFieldsOnly("name", "id", "status", "projects", "users");
    return new AccountEntry(
        item,
        item.ifThere("id", Item::text),
        item.get("name").text(),
        item.ifThere("status", status -> status(item, status)),
        item.each("projects", ProjectEntry::read),
        item.each("users", UserEntry::read));
  }

  /** The API writes it as a list; an account has just one. */
  private static ActiveStatus status(Item account, Item status) {
    if (!status.isList()) {
      return status.oneOf(ActiveStatus.values());
    }
    List<ActiveStatus> statuses = account.each("status", each -> each.oneOf(ActiveStatus.values()));
    if (statuses.size() != 1) {
      throw status.mistake("expected one status, not " + statuses.size());
    }
    return statuses.get(0);
  }

  void addTo(SimulatedAccounts accounts) {
    Account account =
        fitting(where, () -> id == null ? accounts.add(name) : accounts.add(id, name));
    if (status != null) {
      accounts.setStatus(account.id(), status);
    }
    projects.forEach(project -> project.addTo(accounts, account.id()));
    users.forEach(user -> user.addTo(accounts, account.id()));
  }

  /** Tells at which place of the file the region refused something. */
  static <T> T fitting(Item where, Supplier<T> change) {
    try {
      return change.get();
    } catch (IllegalArgumentException e) {
      throw where.mistake(String.valueOf(e.getMessage()));
    }
  }
}
