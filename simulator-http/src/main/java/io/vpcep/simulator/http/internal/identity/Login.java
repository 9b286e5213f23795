package io.vpcep.simulator.http.internal.identity;

import io.vpcep.simulator.account.User;
import io.vpcep.simulator.http.internal.authentication.TokenScope;
import io.vpcep.simulator.http.internal.identity.LoginRequest.Named;

/** Finds what a request for a token names. */
sealed interface Login permits CheckedLogin, TrustingLogin {

  /**
   * Who logs in.
   *
   * @throws io.vpcep.simulator.error.VpcepException EndPoint.0003 if it is not their password
   */
  User user(Named user, String password);

  /**
   * What the token is good for.
   *
   * @throws io.vpcep.simulator.error.VpcepException EndPoint.0003 if the user has nothing to do
   *     with it
   */
  TokenScope project(Named project, User user);

  /**
   * What the token is good for.
   *
   * @throws io.vpcep.simulator.error.VpcepException EndPoint.0003 if it is not the user's account
   */
  TokenScope domain(Named domain, User user);

  /** Sees to a project of an account that somebody asks for by its name. */
  void meet(String projectName, String accountId);
}
