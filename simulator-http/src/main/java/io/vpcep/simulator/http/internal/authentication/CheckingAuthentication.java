package io.vpcep.simulator.http.internal.authentication;

import io.javalin.http.Context;
import io.vpcep.simulator.SimulatedAccounts;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.account.AccessKey;
import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.account.User;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.error.VpcepException;
import io.vpcep.simulator.http.internal.signature.SignatureRefusedException;
import io.vpcep.simulator.http.internal.signature.SignatureVerifier;
import io.vpcep.simulator.http.internal.signature.SignedRequest;
import io.vpcep.simulator.http.internal.signature.SigningKey;
import io.vpcep.simulator.http.internal.signature.VerifiedSignature;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Believes nobody: there must be a token of this server or, where they are taken, a signature. If
 * there are both the token counts.
 */
public final class CheckingAuthentication implements Authentication {
  private static final Pattern PROJECT_ID_FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final String PROJECT_HEADER = "x-project-id";

  private final SimulatedRegion region;
  private final Tokens tokens;
  private final @Nullable SignatureVerifier signatures;

  private CheckingAuthentication(
      SimulatedRegion region, Tokens tokens, @Nullable SignatureVerifier signatures) {
    this.region = region;
    this.tokens = tokens;
    this.signatures = signatures;
  }

  /** That takes tokens only. */
  public static CheckingAuthentication ofTokens(SimulatedRegion region, Tokens tokens) {
    return new CheckingAuthentication(region, tokens, null);
  }

  /**
   * That takes signatures too.
   *
   * @param time what their dates are held against
   * @param window how far they may be from it
   */
  public static CheckingAuthentication ofTokensAndSignatures(
      SimulatedRegion region, Tokens tokens, InstantSource time, Duration window) {
    return new CheckingAuthentication(
        region, tokens, new SignatureVerifier(id -> signingKey(region, id), time::instant, window));
  }

  private static @Nullable SigningKey signingKey(SimulatedRegion region, String id) {
    return region
        .accounts()
        .findAccessKey(id)
        .map(key -> new SigningKey(key.secret(), key.securityToken()))
        .orElse(null);
  }

  @Override
  public Caller callerOf(Context request) {
    Session session = sessionOf(request);
    String projectId = request.pathParam(PROJECT_ID);
    // One that is malformed is nobody's; the region says so, with the code for it.
    if (PROJECT_ID_FORM.matcher(projectId).matches() && !isFor(session, projectId)) {
      throw ErrorCode.NOT_AUTHORIZED.because(
          "the credentials are not for project " + projectId + ", which the path names");
    }
    return accounts().callerOf(session.user(), projectId);
  }

  private boolean isFor(Session session, String projectId) {
    TokenScope scope = session.scope();
    return scope == null
        ? isOwnProject(session.user(), projectId)
        : scope.covers(projectId) && isOwnProject(session.user(), projectId);
  }

  private boolean isOwnProject(User user, String projectId) {
    return accounts()
        .findProject(projectId)
        .filter(project -> project.accountId().equals(user.accountId()))
        .isPresent();
  }

  @Override
  public Session sessionOf(Context request) {
    Session session = verified(request);
    request.attribute(USER, session.user().id());
    return session;
  }

  private Session verified(Context request) {
    List<String> shown = Credentials.values(request, Credentials.TOKEN);
    if (!shown.isEmpty()) {
      return ofToken(shown);
    }
    if (signatures == null) {
      throw refusal("there is no " + Credentials.TOKEN);
    }
    if (Credentials.values(request, Credentials.AUTHORIZATION).isEmpty()) {
      throw refusal("there is neither " + Credentials.TOKEN + " nor " + Credentials.AUTHORIZATION);
    }
    return ofSignature(signatures, Credentials.signed(request));
  }

  @Override
  public boolean checksPasswords() {
    return true;
  }

  private Session ofToken(List<String> shown) {
    if (shown.size() > 1) {
      throw refusal("the header " + Credentials.TOKEN + " is there twice");
    }
    Token token =
        tokens.read(shown.get(0)).orElseThrow(() -> refusal("the token is not of this server"));
    if (tokens.isExpired(token)) {
      throw refusal("the token expired at " + token.expiresAt());
    }
    Optional<User> user = accounts().findUser(token.userId());
    return Session.ofToken(
        user.orElseThrow(() -> refusal("the user of the token is not there any more")), token);
  }

  private Session ofSignature(SignatureVerifier verifier, SignedRequest request) {
    try {
      VerifiedSignature signature = verifier.verify(request);
      User user =
          accounts()
              .findAccessKey(signature.accessKey())
              .map(AccessKey::userId)
              .flatMap(accounts()::findUser)
              .orElseThrow(() -> refusal("the user of the access key is not there any more"));
      return Session.ofSignature(user, signedProject(request, signature));
    } catch (SignatureRefusedException e) {
      throw refusal(String.valueOf(e.getMessage()));
    }
  }

  private static @Nullable String signedProject(
      SignedRequest request, VerifiedSignature signature) {
    Predicate<String> signed = signature.signedHeaders()::contains;
    return Optional.of(PROJECT_HEADER)
        .filter(signed)
        .map(request.headers()::get)
        .map(values -> values.get(0))
        .orElse(null);
  }

  private SimulatedAccounts accounts() {
    return region.accounts();
  }

  private static VpcepException refusal(String reason) {
    return ErrorCode.NOT_AUTHENTICATED.because(reason);
  }
}
