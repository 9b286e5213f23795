package io.vpcep.simulator.internal.operation.endpoint;

import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpoint.PolicyStatement;
import io.vpcep.simulator.api.endpoint.UpdatePolicy;
import io.vpcep.simulator.internal.operation.Call;
import io.vpcep.simulator.internal.operation.Handler;
import io.vpcep.simulator.internal.rule.PolicyRules;
import io.vpcep.simulator.snapshot.EndpointSnapshot;
import java.util.List;

/** Changes the policy of an endpoint. */
public final class UpdatePolicyHandler implements Handler<UpdatePolicy, Endpoint> {

  @Override
  public Endpoint handle(Call call, UpdatePolicy request) {
    PolicyRules.requireOne(request.policyStatements(), request.policyDocument());
    List<PolicyStatement> statements = PolicyRules.checkStatements(request.policyStatements());
    EndpointSnapshot endpoint = call.ownEndpoint(request.endpointId());
    call.requireChangeable(endpoint);
    PolicyRules.requireAllowed(call.serviceOf(endpoint), statements, request.policyDocument());
    return call.change(
        endpoint,
        draft -> {
          draft.policyStatements = statements;
          draft.policyDocument = request.policyDocument();
        });
  }
}
