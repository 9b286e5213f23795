package io.vpcep.simulator.http;

import io.vpcep.simulator.stability.Stable;

/** The time against which the dates of signatures are held. */
@Stable
public enum SignatureClock {

  /** This machine's clock, from which clients take the dates of their signatures. */
  REAL,

  /** The clock of the region, for clients that are told the time too. */
  SIMULATOR
}
