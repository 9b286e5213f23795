package io.vpcep.simulator.exploration;

import io.vpcep.simulator.api.resource.ApiValue;
import io.vpcep.simulator.stability.Experimental;

/** How rough the weather is, from calm to rough: what a client claims to bear. */
@Experimental
public enum Level implements ApiValue {

  /**
   * Steps take any time and end in any order, answers take a while, reads lag, new services refuse
   * for a while.
   */
  TIMING("timing"),

  /**
   * A call fails for the moment, without effect: throttled, 5xx, timed out, cut off, token expired.
   */
  TRANSIENT("transient"),

  /** A call has its effect, and the answer does not arrive. */
  LOST("lost"),

  /**
   * The service cannot, or others do not want: creations fail, quotas are full, connections are
   * refused.
   */
  FAILING("failing");

  private final String value;

  Level(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }
}
