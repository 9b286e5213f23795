package io.vpcep.simulator.error;

import io.vpcep.simulator.stability.Stable;

/** The region was used after it was closed. Over HTTP the answer has status 503. */
@Stable
public final class RegionClosedException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  /** Only the region throws it. */
  public RegionClosedException() {
    super("the simulated region is closed");
  }
}
