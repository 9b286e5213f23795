package io.vpcep.simulator.http;

import io.vpcep.simulator.stability.Stable;

/** How much a server asks of who calls. Version queries need nothing in any mode. */
@Stable
public enum AuthMode {

  /** Nothing: whoever names a project acts as its owner, with every right. */
  OFF,

  /** Some credentials, right or wrong; with none, 401 EndPoint.0003. Otherwise as {@link #OFF}. */
  PRESENT,

  /** A token issued by this server, not expired, and for the project in the path. */
  TOKEN,

  /** Such a token, or a signature by an access key of the account that owns the project. */
  FULL
}
