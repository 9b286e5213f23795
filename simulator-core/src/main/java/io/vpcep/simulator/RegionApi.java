package io.vpcep.simulator;

import io.vpcep.simulator.caller.Caller;
import io.vpcep.simulator.internal.dispatch.Dispatcher;
import io.vpcep.simulator.request.Operation;
import java.util.function.Supplier;

/** The operations of a region for one caller in this process. */
record RegionApi(Dispatcher dispatcher, Caller caller) implements VpcepApi {

  @Override
  public <Q, A> A call(Operation<Q, A> operation, Supplier<? extends Q> request) {
    return dispatcher.call(caller, operation, request, dispatcher.clock()::advance, null);
  }
}
