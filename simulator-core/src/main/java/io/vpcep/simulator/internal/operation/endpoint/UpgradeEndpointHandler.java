package io.vpcep.simulator.internal.operation.endpoint;

import io.vpcep.simulator.api.endpoint.UpgradeEndpoint;
import io.vpcep.simulator.api.resource.Done;
import io.vpcep.simulator.internal.operation.Call;
import io.vpcep.simulator.internal.operation.Handler;
import io.vpcep.simulator.internal.rule.UpgradeRules;
import io.vpcep.simulator.snapshot.EndpointSnapshot;

/** Upgrades an endpoint; nothing of that can be seen. */
public final class UpgradeEndpointHandler implements Handler<UpgradeEndpoint, Done> {

  @Override
  public Done handle(Call call, UpgradeEndpoint request) {
    UpgradeRules.requireStart(request.action());
    EndpointSnapshot endpoint = call.ownEndpoint(request.endpointId());
    call.requireChangeable(endpoint);
    return new Done(endpoint.id());
  }
}
