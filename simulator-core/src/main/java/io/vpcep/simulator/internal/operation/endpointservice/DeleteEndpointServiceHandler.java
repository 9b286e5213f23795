package io.vpcep.simulator.internal.operation.endpointservice;

import io.vpcep.simulator.api.resource.ById;
import io.vpcep.simulator.api.resource.Done;
import io.vpcep.simulator.internal.operation.Call;
import io.vpcep.simulator.internal.operation.Handler;
import io.vpcep.simulator.internal.rule.StatusRules;
import io.vpcep.simulator.snapshot.ServiceSnapshot;

/** Deletes an endpoint service (API reference 4.2.4). */
public final class DeleteEndpointServiceHandler implements Handler<ById, Done> {

  @Override
  public Done handle(Call call, ById request) {
    ServiceSnapshot service = call.ownService(request.id());
    StatusRules.requireDeletable(service, call.endpoints().countConnected(service.id()));
    call.transitions().deleteService(service, call.now());
    return new Done(service.id());
  }
}
