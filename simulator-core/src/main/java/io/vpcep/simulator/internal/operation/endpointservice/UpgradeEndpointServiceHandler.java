package io.vpcep.simulator.internal.operation.endpointservice;

import io.vpcep.simulator.api.endpointservice.UpgradeEndpointService;
import io.vpcep.simulator.api.resource.Done;
import io.vpcep.simulator.internal.operation.Call;
import io.vpcep.simulator.internal.operation.Handler;
import io.vpcep.simulator.internal.rule.StatusRules;
import io.vpcep.simulator.internal.rule.UpgradeRules;
import io.vpcep.simulator.snapshot.ServiceSnapshot;

/** Upgrades an endpoint service; nothing of that can be seen. */
public final class UpgradeEndpointServiceHandler implements Handler<UpgradeEndpointService, Done> {

  @Override
  public Done handle(Call call, UpgradeEndpointService request) {
    UpgradeRules.checkAction(request.action());
    ServiceSnapshot service = call.ownService(request.serviceId());
    StatusRules.requireModifiable(service);
    return new Done(service.id());
  }
}
