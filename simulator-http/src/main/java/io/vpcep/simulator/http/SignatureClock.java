package io.vpcep.simulator.http;

import io.vpcep.simulator.stability.Stable;

/** The time with which the dates of signatures are compared. */
@Stable
public enum SignatureClock {

  /** This machine's clock, from which clients take the dates of their signatures. */
  REAL,

  /** The clock of the region, for clients that take their time from it. */
  SIMULATOR
}
