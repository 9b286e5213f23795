package io.vpcep.simulator.http.internal.authentication;

import io.vpcep.simulator.account.User;
import org.jspecify.annotations.Nullable;

/**
 * A user who has shown credentials.
 *
 * @param user who
 * @param scope what for; null if the credentials are a signature, which is good for every project
 *     of the user's account
 * @param projectId the project that a signed header names; null if there is none
 */
public record Session(User user, @Nullable TokenScope scope, @Nullable String projectId) {

  /** Of a token. */
  public static Session ofToken(User user, Token token) {
    return new Session(user, token.scope(), null);
  }

  static Session ofSignature(User user, @Nullable String projectId) {
    return new Session(user, null, projectId);
  }
}
