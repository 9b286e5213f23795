package io.vpcep.simulator;

import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.internal.dispatch.Dispatcher;
import io.vpcep.simulator.internal.frontend.StartedCall;
import java.util.Objects;
import java.util.function.Supplier;

/** The operations of a region for one caller in this process. */
record RegionApi(Dispatcher dispatcher, Caller caller) implements VpcepApi {

  @Override
  public <Q, A> A call(Operation<Q, A> operation, Supplier<? extends Q> request) {
    Objects.requireNonNull(operation, "operation");
    Objects.requireNonNull(request, "request");
    StartedCall<A> call = dispatcher.begin(caller, operation, request, null);
    if (!call.delay().isZero()) {
      dispatcher.clock().advance(call.delay());
    }
    return call.end();
  }
}
