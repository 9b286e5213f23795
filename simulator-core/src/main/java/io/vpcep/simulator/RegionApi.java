package io.vpcep.simulator;

import io.vpcep.simulator.caller.Caller;
import io.vpcep.simulator.fault.Pause;
import io.vpcep.simulator.internal.dispatch.Dispatcher;
import io.vpcep.simulator.journal.WireCall;
import io.vpcep.simulator.request.Operation;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The operations of a region for one caller. */
record RegionApi(Dispatcher dispatcher, Caller caller, Pause pause, @Nullable WireCall wire)
    implements VpcepApi {

  @Override
  public <Q, A> A call(Operation<Q, A> operation, Supplier<? extends Q> request) {
    return dispatcher.call(caller, operation, request, pause, wire);
  }
}
