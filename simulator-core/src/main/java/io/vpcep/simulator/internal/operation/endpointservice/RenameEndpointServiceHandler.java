package io.vpcep.simulator.internal.operation.endpointservice;

import io.vpcep.simulator.api.endpointservice.RenameEndpointService;
import io.vpcep.simulator.internal.operation.Call;
import io.vpcep.simulator.internal.operation.Handler;
import io.vpcep.simulator.internal.rule.ServiceRules;
import io.vpcep.simulator.internal.rule.StatusRules;
import io.vpcep.simulator.snapshot.ServiceSnapshot;

/** Renames an endpoint service; its endpoints show the new name at once. */
public final class RenameEndpointServiceHandler implements Handler<RenameEndpointService, String> {

  @Override
  public String handle(Call call, RenameEndpointService request) {
    String name = ServiceRules.requireName(request.endpointServiceName());
    ServiceSnapshot service = call.ownService(request.serviceId());
    StatusRules.requireModifiable(service);
    String fullName = ServiceSnapshot.fullName(call.config().regionName(), name, service.id());
    call.change(service, draft -> draft.serviceName = fullName);
    return fullName;
  }
}
