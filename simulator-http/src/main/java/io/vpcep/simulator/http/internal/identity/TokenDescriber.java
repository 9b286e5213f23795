package io.vpcep.simulator.http.internal.identity;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vpcep.simulator.SimulatedAccounts;
import io.vpcep.simulator.account.Account;
import io.vpcep.simulator.account.ActiveStatus;
import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.account.Project;
import io.vpcep.simulator.account.User;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.http.internal.authentication.Session;
import io.vpcep.simulator.http.internal.authentication.Token;
import io.vpcep.simulator.http.internal.authentication.TokenScope;
import io.vpcep.simulator.http.internal.authentication.TokenScope.Kind;
import io.vpcep.simulator.http.internal.json.CatalogAnswers;
import io.vpcep.simulator.http.internal.json.TokenAnswers;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells what is behind the ids in a token, and where its owner may call. */
final class TokenDescriber {
  private static final String EVERY_RIGHT = "te_admin";
  private static final String SOME_RIGHTS = "custom_policy";

  private final SimulatedAccounts accounts;
  private final String regionName;

  TokenDescriber(SimulatedAccounts accounts, String regionName) {
    this.accounts = accounts;
    this.regionName = regionName;
  }

  /** All about a token. */
  ObjectNode token(Token token, User user, String root) {
    TokenScope scope = token.scope();
    Optional<Project> project =
        scope.kind() == Kind.PROJECT ? accounts.findProject(scope.id()) : Optional.empty();
    return TokenAnswers.token(
        new TokenAnswers.Content(
            token.issuedAt(),
            token.expiresAt(),
            user,
            account(user.accountId()),
            project.orElse(null),
            project.map(Project::accountId).map(this::account).orElse(null),
            scope.kind() == Kind.DOMAIN ? account(scope.id()) : null,
            role(user),
            catalog(Session.ofToken(user, token), root)));
  }

  /** Where a caller finds this server. */
  ArrayNode catalog(Session session, String root) {
    TokenScope scope = session.scope();
    if (scope != null && scope.kind() == Kind.NONE) {
      return CatalogAnswers.empty();
    }
    return CatalogAnswers.catalog(root, regionName, projectId(session));
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

  /** An account that is gone since still has its id. */
  private Account account(String id) {
    return accounts.findAccount(id).orElseGet(() -> new Account(id, id, ActiveStatus.ACTIVE));
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
