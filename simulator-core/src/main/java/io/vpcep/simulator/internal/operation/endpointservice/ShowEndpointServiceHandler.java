package io.vpcep.simulator.internal.operation.endpointservice;

import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.resource.ById;
import io.vpcep.simulator.internal.operation.Call;
import io.vpcep.simulator.internal.operation.Handler;
import io.vpcep.simulator.internal.operation.VisibleRegion;

/** Shows an endpoint service (API reference 4.2.2). */
public final class ShowEndpointServiceHandler implements Handler<ById, EndpointService> {

  @Override
  public EndpointService handle(Call call, ById request) {
    VisibleRegion shown = new VisibleRegion(call);
    return shown.view(shown.ownService(request.id()));
  }
}
