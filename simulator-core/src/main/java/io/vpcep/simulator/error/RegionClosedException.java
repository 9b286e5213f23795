package io.vpcep.simulator.error;

import io.vpcep.simulator.stability.Stable;

/**
 * The region was used after its end: a mistake of the embedding program, or a call that came too
 * late. Over HTTP it is answered with status 503.
 */
@Stable
public final class RegionClosedException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  /** Only the region throws it. */
  public RegionClosedException() {
    super("the simulated region is closed");
  }
}
