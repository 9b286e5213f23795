package io.vpcep.simulator.http.internal.authentication;

import io.javalin.http.Context;
import io.vpcep.simulator.account.Caller;
import org.jspecify.annotations.Nullable;

/** Finds out who makes a request, as far as the server cares. */
public sealed interface Authentication permits TrustingAuthentication, CheckingAuthentication {

  /** Name of the part of a path that holds the project id. */
  String PROJECT_ID = "project_id";

  /** Name of the attribute of a request that holds the id of the user. */
  String USER = "io.vpcep.simulator.http.user";

  /**
   * Who makes this call of the API.
   *
   * @throws io.vpcep.simulator.error.VpcepException EndPoint.0003 if the credentials are not what
   *     is asked for; EndPoint.0004 if they are good, but not for the project in the path
   */
  Caller callerOf(Context request);

  /**
   * Who makes this call of the identity service.
   *
   * @throws io.vpcep.simulator.error.VpcepException EndPoint.0003 if the credentials are not what
   *     is asked for
   */
  Session sessionOf(Context request);

  /** Whether whoever logs in must be known; if not, they come to life. */
  boolean checksPasswords();

  /** Id of the user who has shown credentials for a request; null if nobody is known to have. */
  static @Nullable String userOf(Context request) {
    return request.attribute(USER);
  }
}
