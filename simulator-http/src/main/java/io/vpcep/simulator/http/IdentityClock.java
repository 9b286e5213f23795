package io.vpcep.simulator.http;

import io.vpcep.simulator.stability.Stable;

/** The time of the identity service: when tokens end, and when signatures were made. */
@Stable
public enum IdentityClock {

  /**
   * This machine's clock, with which clients compare the end of their token, and from which they
   * take the dates of their signatures.
   */
  REAL,

  /** The clock of the region, for tests in which a token expires. */
  SIMULATED
}
