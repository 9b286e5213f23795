package io.vpcep.simulator.internal.operation.endpoint;

import io.vpcep.simulator.api.resource.ById;
import io.vpcep.simulator.api.resource.Done;
import io.vpcep.simulator.internal.operation.Call;
import io.vpcep.simulator.internal.operation.Handler;
import io.vpcep.simulator.internal.rule.StatusRules;
import io.vpcep.simulator.snapshot.EndpointSnapshot;

/** Deletes an endpoint (API reference 4.3.3). */
public final class DeleteEndpointHandler implements Handler<ById, Done> {

  @Override
  public Done handle(Call call, ById request) {
    EndpointSnapshot endpoint = call.ownEndpoint(request.id());
    StatusRules.requireDeletable(endpoint);
    call.transitions().deleteEndpoint(endpoint, call.now());
    return new Done(endpoint.id());
  }
}
