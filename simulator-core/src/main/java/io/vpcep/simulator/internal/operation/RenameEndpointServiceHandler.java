package io.vpcep.simulator.internal.operation;

import io.vpcep.simulator.internal.rule.ServiceRules;
import io.vpcep.simulator.internal.rule.StatusRules;
import io.vpcep.simulator.internal.state.StoredService;
import io.vpcep.simulator.request.RenameEndpointService;

/** Renames an endpoint service; its endpoints show the new name at once. */
final class RenameEndpointServiceHandler implements Handler<RenameEndpointService, String> {

  @Override
  public String handle(Call call, RenameEndpointService request) {
    String name = ServiceRules.requireName(request.endpointServiceName());
    StoredService service = call.ownService(request.serviceId());
    StatusRules.requireModifiable(service);
    String fullName = ServiceRules.fullName(call.config().regionName(), name, service.id());
    if (!fullName.equals(service.fullName())) {
      call.change(service, fullName, service.content());
    }
    return fullName;
  }
}
