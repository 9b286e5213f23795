package io.vpcep.simulator.http;

import io.vpcep.simulator.stability.Stable;

/** Which credentials a server asks for. Version queries need none in any mode. */
@Stable
public enum AuthMode {

  /** None: whoever names a project acts as its owner, with every right. */
  OFF,

  /**
   * Some credentials, right or wrong; without them 401 EndPoint.0003. For the rest as {@link #OFF}.
   */
  PRESENT,

  /** A token that this server has issued for the project in the path, and that has not expired. */
  TOKEN,

  /** Such a token, or a signature by an access key of the account that owns the project. */
  FULL
}
