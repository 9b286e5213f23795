package io.vpcep.simulator.internal.operation.endpoint;

import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpoint.PolicyStatement;
import io.vpcep.simulator.api.endpointservice.ServiceType;
import io.vpcep.simulator.api.resource.ById;
import io.vpcep.simulator.internal.operation.Call;
import io.vpcep.simulator.internal.operation.Handler;
import io.vpcep.simulator.internal.rule.PolicyRules;
import io.vpcep.simulator.snapshot.EndpointSnapshot;

/** Brings an endpoint back to the default policy, which allows everything. */
public final class DeletePolicyHandler implements Handler<ById, Endpoint> {

  @Override
  public Endpoint handle(Call call, ById request) {
    EndpointSnapshot endpoint = call.ownEndpoint(request.id());
    call.requireChangeable(endpoint);
    PolicyRules.requireAssociated(call.serviceOf(endpoint));
    boolean gateway = endpoint.serviceType() == ServiceType.GATEWAY;
    return call.change(
        endpoint,
        draft -> {
          draft.policyStatements = gateway ? PolicyStatement.DEFAULT : null;
          draft.policyDocument = null;
        });
  }
}
