package io.vpcep.simulator.exploration;

import io.vpcep.simulator.internal.exploration.CallName;
import org.jspecify.annotations.Nullable;

/**
 * A call of a run, and when it came.
 *
 * @param name by what it is known from one run to another
 * @param state a number for the state in which the region was, the same in each run
 * @param own whether the test made it, and not its client
 * @param call the call
 */
record SeenCall(CallName name, long state, boolean own, ExploredCall call) {

  /** Whether it came over HTTP. */
  boolean isOverHttp() {
    return call.recorded() != null && call.recorded().wire() != null;
  }

  /** By its name alone: the same call of another run is equal, whatever came of it there. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SeenCall seen && name.equals(seen.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }
}
