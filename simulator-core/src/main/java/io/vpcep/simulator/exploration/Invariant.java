package io.vpcep.simulator.exploration;

import io.vpcep.simulator.api.resource.ApiValue;
import io.vpcep.simulator.stability.Experimental;

/** What holds in every weather, beside the assertions of the test. The calm run is the measure. */
@Experimental
public enum Invariant implements ApiValue {

  /** Nothing that the client created is left behind that is not left behind in calm weather too. */
  NOTHING_LEFT_BEHIND("nothing_left_behind"),

  /**
   * No two resources are there at the same time for one wish, unless they are in calm weather too.
   */
  NOTHING_TWICE("nothing_twice"),

  /**
   * No call that failed for the moment is repeated at once. Only looked at where the client lets
   * simulated time pass: see {@link io.vpcep.simulator.SimulatedRegion#clientTime()}.
   */
  PAUSE_BEFORE_RETRY("pause_before_retry"),

  /** The client ends: it makes no endless calls, and does not wait for ever. */
  ENDS("ends");

  private final String value;

  Invariant(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }
}
