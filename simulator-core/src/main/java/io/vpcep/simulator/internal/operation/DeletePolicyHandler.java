package io.vpcep.simulator.internal.operation;

import io.vpcep.simulator.internal.rule.PolicyRules;
import io.vpcep.simulator.internal.rule.StatusRules;
import io.vpcep.simulator.model.Endpoint;
import io.vpcep.simulator.model.PolicyStatement;
import io.vpcep.simulator.model.ServiceType;
import io.vpcep.simulator.request.ById;
import io.vpcep.simulator.snapshot.EndpointSnapshot;

/** Brings an endpoint back to the default policy, which allows everything. */
final class DeletePolicyHandler implements Handler<ById, Endpoint> {

  @Override
  public Endpoint handle(Call call, ById request) {
    EndpointSnapshot endpoint = call.ownEndpoint(request.id());
    StatusRules.requireChangeable(endpoint);
    PolicyRules.requireAssociated(call.serviceOf(endpoint));
    boolean gateway = endpoint.serviceType() == ServiceType.GATEWAY;
    return call.change(
        endpoint, endpoint.withPolicy(gateway ? PolicyStatement.DEFAULT : null, null));
  }
}
