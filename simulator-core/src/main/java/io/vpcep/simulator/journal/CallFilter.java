package io.vpcep.simulator.journal;

import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.stability.Stable;

/** Which calls are asked for. Collects conditions; a call must meet all of them. */
@Stable
public final class CallFilter extends CallCriteria<CallFilter> {
  private CallFilter() {}

  /** Any call, until conditions are added. */
  public static CallFilter any() {
    return new CallFilter();
  }

  /** Calls of an operation. */
  public static CallFilter of(Operation<?, ?> operation) {
    return any().operation(operation);
  }

  @Override
  CallFilter self() {
    return this;
  }
}
