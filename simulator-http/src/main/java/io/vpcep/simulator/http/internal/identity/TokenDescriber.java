package io.vpcep.simulator.http.internal.identity;

import io.vpcep.simulator.SimulatedAccounts;
import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.account.Project;
import io.vpcep.simulator.account.User;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.http.internal.authentication.Session;
import io.vpcep.simulator.http.internal.authentication.Token;
import io.vpcep.simulator.http.internal.authentication.TokenScope;
import io.vpcep.simulator.http.internal.authentication.TokenScope.Kind;
import io.vpcep.simulator.http.internal.identity.IdentityAnswers.InDomain;
import io.vpcep.simulator.http.internal.identity.IdentityAnswers.Named;
import io.vpcep.simulator.http.internal.identity.IdentityAnswers.Service;
import io.vpcep.simulator.http.internal.identity.IdentityAnswers.TokenAnswer;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells what is behind the ids in a token, and where its owner may call. */
final class TokenDescriber {
  private static final String EVERY_RIGHT = "te_admin";
  private static final String SOME_RIGHTS = "custom_policy";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final SimulatedAccounts accounts;
  private final String regionName;

  TokenDescriber(SimulatedAccounts accounts, String regionName) {
    this.accounts = accounts;
    this.regionName = regionName;
  }

  /** All about a token. */
  TokenAnswer token(Token token, User user, String root) {
    TokenScope scope = token.scope();
    Optional<Project> project =
        scope.kind() == Kind.PROJECT ? accounts.findProject(scope.id()) : Optional.empty();
    String role = role(user);
    return new TokenAnswer(
        TIME.format(token.issuedAt()),
        TIME.format(token.expiresAt()),
        List.of("password"),
        inDomain(user.id(), user.name(), user.accountId()),
        project.map(known -> inDomain(known.id(), known.name(), known.accountId())).orElse(null),
        scope.kind() == Kind.DOMAIN ? domain(scope.id()) : null,
        role == null ? List.of() : List.of(new Named("0", role)),
        catalog(Session.ofToken(user, token), root));
  }

  /** Where a caller finds this server; nowhere with a token that is good for nothing. */
  List<Service> catalog(Session session, String root) {
    TokenScope scope = session.scope();
    if (scope != null && scope.kind() == Kind.NONE) {
      return List.of();
    }
    List<Service> catalog = new ArrayList<>();
    String projectId = projectId(session);
    if (projectId != null) {
      catalog.add(Service.of("vpcep", "vpcep", regionName, root + "/v1/" + projectId));
    }
    // Under both names: the first is the cloud's own, the second what Keystone's clients look for.
    catalog.add(Service.of("iam", "iam", regionName, root + "/v3"));
    catalog.add(Service.of("identity", "keystone", regionName, root + "/v3"));
    return catalog;
  }

  /** Credentials that are for no project in particular are told of the one of this region. */
  private @Nullable String projectId(Session session) {
    TokenScope scope = session.scope();
    if (scope != null && scope.kind() == Kind.PROJECT) {
      return scope.id();
    }
    List<Project> projects = accounts.projectsOf(session.user().accountId());
    return projects.stream()
        .filter(project -> project.id().equals(session.projectId()))
        .findFirst()
        .or(() -> projects.stream().filter(each -> each.name().equals(regionName)).findFirst())
        .or(() -> projects.stream().findFirst())
        .map(Project::id)
        .orElse(null);
  }

  private InDomain inDomain(String id, String name, String accountId) {
    return new InDomain(id, name, domain(accountId));
  }

  /** An account that is gone since still has its id. */
  private Named domain(String accountId) {
    return accounts.findAccount(accountId).map(Named::of).orElse(new Named(accountId, accountId));
  }

  private static @Nullable String role(User user) {
    Caller caller = new Caller(user.accountId(), "", user.policies());
    List<Boolean> rights =
        Operation.all().stream().map(operation -> caller.may(operation.iamAction())).toList();
    if (!rights.contains(true)) {
      return null;
    }
    return rights.contains(false) ? SOME_RIGHTS : EVERY_RIGHT;
  }
}
