package io.vpcep.simulator.internal.operation;

import io.vpcep.simulator.internal.rule.StatusRules;
import io.vpcep.simulator.internal.state.StoredEndpoint;
import io.vpcep.simulator.model.Deleted;
import io.vpcep.simulator.request.ById;

/** Deletes an endpoint (API reference 4.3.3). */
final class DeleteEndpointHandler implements Handler<ById, Deleted> {

  @Override
  public Deleted handle(Call call, ById request) {
    StoredEndpoint endpoint = call.ownEndpoint(request.id());
    StatusRules.requireDeletable(endpoint);
    call.transitions().deleteEndpoint(endpoint, call.now());
    return new Deleted(endpoint.id());
  }
}
