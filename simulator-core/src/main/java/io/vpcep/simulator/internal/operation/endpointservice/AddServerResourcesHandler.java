package io.vpcep.simulator.internal.operation.endpointservice;

import io.vpcep.simulator.api.endpointservice.AddServerResources;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.resource.Done;
import io.vpcep.simulator.internal.operation.Call;
import io.vpcep.simulator.internal.operation.Handler;
import io.vpcep.simulator.internal.rule.StatusRules;
import io.vpcep.simulator.internal.rule.UpgradeRules;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import java.util.List;
import java.util.stream.Stream;

/** Adds backends to an endpoint service, which its answers show; those that are there stay. */
public final class AddServerResourcesHandler implements Handler<AddServerResources, Done> {

  @Override
  public Done handle(Call call, AddServerResources request) {
    List<EndpointService.ServerResource> added =
        UpgradeRules.requireResources(request.serverResources());
    ServiceSnapshot service = call.ownService(request.serviceId());
    StatusRules.requireModifiable(service);
    call.change(
        service,
        draft ->
            draft.serverResources =
                Stream.concat(service.serverResources().stream(), added.stream())
                    .distinct()
                    .toList());
    return new Done(service.id());
  }
}
