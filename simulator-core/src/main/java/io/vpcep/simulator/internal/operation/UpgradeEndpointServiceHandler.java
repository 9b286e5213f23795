package io.vpcep.simulator.internal.operation;

import io.vpcep.simulator.internal.rule.StatusRules;
import io.vpcep.simulator.model.Done;
import io.vpcep.simulator.request.ById;
import io.vpcep.simulator.snapshot.ServiceSnapshot;

/** Upgrades an endpoint service; nothing of that can be seen. */
final class UpgradeEndpointServiceHandler implements Handler<ById, Done> {

  @Override
  public Done handle(Call call, ById request) {
    ServiceSnapshot service = call.ownService(request.id());
    StatusRules.requireModifiable(service);
    return new Done(service.id());
  }
}
