package io.vpcep.simulator.http.internal.identity;

import io.javalin.http.Context;
import io.vpcep.simulator.SimulatedAccounts;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.account.Project;
import io.vpcep.simulator.account.User;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.http.internal.authentication.Authentication;
import io.vpcep.simulator.http.internal.authentication.Session;
import io.vpcep.simulator.http.internal.authentication.Token;
import io.vpcep.simulator.http.internal.authentication.TokenScope;
import io.vpcep.simulator.http.internal.authentication.Tokens;
import io.vpcep.simulator.http.internal.identity.IdentityAnswers.Catalog;
import io.vpcep.simulator.http.internal.identity.IdentityAnswers.DomainAnswer;
import io.vpcep.simulator.http.internal.identity.IdentityAnswers.Domains;
import io.vpcep.simulator.http.internal.identity.IdentityAnswers.Links;
import io.vpcep.simulator.http.internal.identity.IdentityAnswers.ProjectAnswer;
import io.vpcep.simulator.http.internal.identity.IdentityAnswers.Projects;
import io.vpcep.simulator.http.internal.json.JsonAnswer;
import io.vpcep.simulator.http.internal.json.QueryParameters;
import io.vpcep.simulator.http.internal.json.RequestContent;
import io.vpcep.simulator.http.internal.json.ServerRoot;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What clients ask of the identity service before they call the API: who they are, and where to
 * call.
 */
public final class IdentityHandler {
  private static final String SUBJECT = "X-Subject-Token";

  private final SimulatedAccounts accounts;
  private final Authentication authentication;
  private final Tokens tokens;
  private final Login login;
  private final TokenDescriber describer;

  /** Over a region's accounts. */
  public IdentityHandler(SimulatedRegion region, Authentication authentication, Tokens tokens) {
    this.accounts = region.accounts();
    this.authentication = authentication;
    this.tokens = tokens;
    this.login =
        authentication.checksPasswords() ? new CheckedLogin(accounts) : new TrustingLogin(region);
    this.describer = new TokenDescriber(accounts, region.config().regionName());
  }

  /** The version document; anybody may ask. */
  public void version(Context request) {
    JsonAnswer.ok(request, IdentityAnswers.version(ServerRoot.of(request)));
  }

  /** Issues a token. */
  public void createToken(Context request) {
    LoginRequest wanted = LoginRequest.read(RequestContent.read(request));
    User user = login.user(wanted.user(), wanted.password());
    Token token = tokens.issue(user.id(), scope(wanted.scope(), user));
    JsonAnswer.created(request, describe(token, user, request));
    request.header(SUBJECT, tokens.write(token));
  }

  private TokenScope scope(LoginRequest.@Nullable Scope wanted, User user) {
    if (wanted == null) {
      return TokenScope.NONE;
    }
    LoginRequest.Named project = wanted.project();
    LoginRequest.Named domain = wanted.domain();
    if (project != null) {
      return login.project(project, user);
    }
    return domain == null ? TokenScope.NONE : login.domain(domain, user);
  }

  /** Tells about a token of the same user. */
  public void showToken(Context request) {
    Session session = authentication.sessionOf(request);
    String subject = request.header(SUBJECT);
    if (subject == null || subject.isBlank()) {
      throw ErrorCode.INVALID_PARAMETER.because(SUBJECT + " is missing");
    }
    Token token = subject(subject.strip());
    if (authentication.checksPasswords() && !token.userId().equals(session.user().id())) {
      throw ErrorCode.NOT_AUTHORIZED.because("the token belongs to another user");
    }
    User user = accounts.findUser(token.userId()).orElseThrow();
    JsonAnswer.ok(request, describe(token, user, request));
    request.header(SUBJECT, tokens.write(token));
  }

  private Token subject(String text) {
    return tokens
        .read(text)
        .filter(token -> !tokens.isExpired(token))
        .filter(token -> accounts.findUser(token.userId()).isPresent())
        .orElseThrow(() -> ErrorCode.RESOURCE_NOT_FOUND.because("there is no such token"));
  }

  /** The projects of the caller's account. */
  public void projects(Context request) {
    String accountId = authentication.sessionOf(request).user().accountId();
    String name = filter(request, "name");
    String domainId = filter(request, "domain_id");
    if (name != null) {
      login.meet(name, accountId);
    }
    List<Project> projects =
        accounts.projectsOf(accountId).stream()
            .filter(project -> name == null || project.name().equals(name))
            .filter(project -> domainId == null || project.accountId().equals(domainId))
            .toList();
    String root = ServerRoot.of(request);
    JsonAnswer.ok(
        request,
        new Projects(
            projects.stream().map(project -> ProjectAnswer.of(project, root)).toList(),
            self(request)));
  }

  /** The account of the caller. */
  public void domains(Context request) {
    Session session = authentication.sessionOf(request);
    String name = filter(request, "name");
    String root = ServerRoot.of(request);
    List<DomainAnswer> domains =
        accounts.findAccount(session.user().accountId()).stream()
            .filter(account -> name == null || account.name().equals(name))
            .map(account -> DomainAnswer.of(account, root))
            .toList();
    JsonAnswer.ok(request, new Domains(domains, self(request)));
  }

  /** Where the caller finds this server. */
  public void catalog(Context request) {
    Session session = authentication.sessionOf(request);
    JsonAnswer.ok(
        request, new Catalog(describer.catalog(session, ServerRoot.of(request)), self(request)));
  }

  private static Links self(Context request) {
    return Links.of(ServerRoot.of(request) + ServerRoot.pathAfter(request));
  }

  private Object describe(Token token, User user, Context request) {
    return Map.of("token", describer.token(token, user, ServerRoot.of(request)));
  }

  /** A parameter; null if it is absent or empty. */
  private static @Nullable String filter(Context request, String name) {
    String value = QueryParameters.of(request.req().getQueryString()).first(name);
    return value == null || value.isEmpty() ? null : value;
  }
}
