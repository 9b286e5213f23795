package io.vpcep.simulator.http.internal.authentication;

import io.javalin.http.Context;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.account.Policy;
import io.vpcep.simulator.account.User;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.http.internal.signature.SignatureVerifier;
import java.util.List;
import java.util.Optional;

/**
 * Believes everybody. Whoever calls the API is taken for the owner of the project in the path, with
 * every right; whoever calls the identity service, for whom their credentials name, right or wrong.
 */
public final class TrustingAuthentication implements Authentication {
  private final SimulatedRegion region;
  private final Tokens tokens;
  private final boolean needsSome;

  /**
   * For a region.
   *
   * @param needsSome whether there must be credentials at all
   */
  public TrustingAuthentication(SimulatedRegion region, Tokens tokens, boolean needsSome) {
    this.region = region;
    this.tokens = tokens;
    this.needsSome = needsSome;
  }

  @Override
  public Caller callerOf(Context request) {
    requireSome(request);
    return region.ownerOf(request.pathParam(PROJECT_ID));
  }

  @Override
  public Session sessionOf(Context request) {
    requireSome(request);
    return tokenSession(request).or(() -> keySession(request)).orElseGet(this::anybody);
  }

  @Override
  public boolean checksPasswords() {
    return false;
  }

  private void requireSome(Context request) {
    if (needsSome
        && Credentials.values(request, Credentials.TOKEN).isEmpty()
        && Credentials.values(request, Credentials.AUTHORIZATION).isEmpty()) {
      throw ErrorCode.NOT_AUTHENTICATED.because(
          "there is neither " + Credentials.TOKEN + " nor " + Credentials.AUTHORIZATION);
    }
  }

  private Optional<Session> tokenSession(Context request) {
    return Credentials.values(request, Credentials.TOKEN).stream()
        .findFirst()
        .flatMap(tokens::read)
        .flatMap(
            token ->
                region
                    .accounts()
                    .findUser(token.userId())
                    .map(user -> Session.ofToken(user, token)));
  }

  /** An access key that nobody has declared stands for an account of its own. */
  private Optional<Session> keySession(Context request) {
    String key = SignatureVerifier.claimedKey(Credentials.signed(request));
    if (key == null || key.isBlank()) {
      return Optional.empty();
    }
    User user =
        region
            .accounts()
            .findAccessKey(key)
            .flatMap(known -> region.accounts().findUser(known.userId()))
            .orElseGet(() -> master(key));
    return Optional.of(Session.ofSignature(user, null));
  }

  private Session anybody() {
    return Session.ofSignature(master(SimulatedRegion.DEFAULT_ACCOUNT), null);
  }

  /** Who an account is when it acts by itself; the account comes to life. */
  private User master(String accountName) {
    String accountId = region.account(accountName).domainId();
    return new User(accountId, accountName, accountId, List.of(Policy.allow("*")));
  }
}
