package io.vpcep.simulator.http.internal.region;

import static java.util.Objects.requireNonNullElse;

import io.vpcep.simulator.account.AccessKey;
import io.vpcep.simulator.account.Account;
import io.vpcep.simulator.account.Policy;
import io.vpcep.simulator.account.Project;
import io.vpcep.simulator.account.User;
import io.vpcep.simulator.http.internal.region.RegionForm.AccountForm;
import io.vpcep.simulator.http.internal.region.RegionForm.PolicyForm;
import io.vpcep.simulator.http.internal.region.RegionForm.ProjectForm;
import io.vpcep.simulator.http.internal.region.RegionForm.UserForm;
import io.vpcep.simulator.snapshot.AccountSnapshot;
import io.vpcep.simulator.snapshot.EndpointSnapshot;
import io.vpcep.simulator.snapshot.RegionSnapshot;
import io.vpcep.simulator.snapshot.SeededIds;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes accounts, and brings those to life that resources name and nobody declared. */
final class AccountMaker {
  private final RegionSnapshot base;
  private final DocumentContext context;
  private final SeededIds ids;
  private final KnownSecrets secrets;
  private final List<AccountSnapshot> accounts = new ArrayList<>();

  AccountMaker(RegionSnapshot base, DocumentContext context) {
    this.base = base;
    this.context = context;
    this.ids = context.ids();
    this.secrets = new KnownSecrets(base);
  }

  /** Begins with the accounts that stay, and those of the document. */
  void take(List<AccountSnapshot> kept, List<AccountSnapshot> declared) {
    accounts.addAll(kept);
    accounts.addAll(declared);
  }

  AccountSnapshot account(AccountForm form, Place place) {
    String name = form.name();
    String id = requireNonNullElse(form.id(), ids.account(name));
    context.places().put(RegionSnapshot.Kind.ACCOUNT, id, place);
    List<Account.Status> status = form.status();
    Account account = new Account(id, name, status == null ? Account.Status.ACTIVE : status.get(0));
    return new AccountSnapshot(
        account,
        projects(form, place, account),
        EntryReader.readAll(place, "users", form.users(), (each, at) -> user(each, at, account)));
  }

  /** The first project of an account is its default one. */
  private List<Project> projects(AccountForm form, Place place, Account account) {
    List<Project> projects = new ArrayList<>();
    EntryReader.readAll(
        place,
        "projects",
        form.projects(),
        (each, at) -> {
          if (projects.stream().anyMatch(project -> project.name().equals(each.name()))) {
            throw at.mistake("account " + account.name() + " has another project " + each.name());
          }
          return projects.add(project(each, at, account, projects.isEmpty()));
        });
    return projects;
  }

  private Project project(ProjectForm form, Place place, Account account, boolean first) {
    String chosen =
        first ? ids.defaultProject(account.name()) : ids.project(account.name(), form.name());
    String id = requireNonNullElse(form.id(), chosen);
    context.places().put(RegionSnapshot.Kind.PROJECT, id, place);
    return new Project(id, form.name(), account.id());
  }

  private AccountSnapshot.UserSnapshot user(UserForm form, Place place, Account account) {
    String id = requireNonNullElse(form.id(), ids.user(account.name(), form.name()));
    context.places().put(RegionSnapshot.Kind.USER, id, place);
    List<AccessKey> keys =
        EntryReader.readAll(
                place,
                "access_keys",
                form.accessKeys(),
                (each, at) -> {
                  context.places().put(RegionSnapshot.Kind.ACCESS_KEY, each.ak(), at);
                  return secrets.key(each, id, form.name(), account.name());
                })
            .stream()
            .flatMap(Optional::stream)
            .toList();
    return new AccountSnapshot.UserSnapshot(
        new User(
            id,
            form.name(),
            account.id(),
            EntryReader.readAll(place, "policies", form.policies(), (each, at) -> policy(each))),
        secrets.password(form, id, account.name(), !keys.isEmpty()),
        keys);
  }

  /** The declared ones whom nobody knows a secret of. */
  List<LockedOut> lockedOut() {
    return secrets.lockedOut();
  }

  private static Policy policy(PolicyForm form) {
    return new Policy(
        Policy.Effect.valueOf(form.effect().toUpperCase(Locale.ROOT)), Set.copyOf(form.actions()));
  }

  /** The project of a resource, which may be given by its account, whose default one it is. */
  String projectId(@Nullable String projectId, @Nullable String accountName, Place place) {
    if (projectId != null && accountName == null) {
      return projectId;
    }
    if (projectId == null && accountName != null) {
      return projectOf(accountName);
    }
    throw place.mistake("give either project_id or account");
  }

  /** The default project of a named account; both come to life if nobody has declared them. */
  private String projectOf(String name) {
    for (int i = 0; i < accounts.size(); i++) {
      AccountSnapshot known = accounts.get(i);
      if (known.account().name().equals(name)) {
        if (known.projects().isEmpty()) {
          accounts.set(i, withDefaultProject(known));
        }
        return accounts.get(i).projects().get(0).id();
      }
    }
    Account account = new Account(ids.account(name), name, Account.Status.ACTIVE);
    accounts.add(withDefaultProject(new AccountSnapshot(account, List.of(), List.of())));
    return ids.defaultProject(name);
  }

  private AccountSnapshot withDefaultProject(AccountSnapshot known) {
    Account account = known.account();
    String id = ids.defaultProject(account.name());
    return new AccountSnapshot(
        account, List.of(new Project(id, base.regionName(), account.id())), known.users());
  }

  /** Id of the account that owns a project, declared or not. */
  String ownerOf(String projectId) {
    return owner(accounts, projectId)
        .or(() -> owner(base.accounts(), projectId))
        .map(owner -> owner.account().id())
        .orElseGet(() -> ids.ownerOf(projectId));
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
    String id = ids.ownerOf(projectId);
    return new AccountSnapshot(
        new Account(id, id, Account.Status.ACTIVE),
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
