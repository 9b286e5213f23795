package io.vpcep.simulator.internal.operation;

import io.vpcep.simulator.model.EndpointService;
import io.vpcep.simulator.request.ById;

/** Shows an endpoint service (API reference 4.2.2). */
final class ShowEndpointServiceHandler implements Handler<ById, EndpointService> {

  @Override
  public EndpointService handle(Call call, ById request) {
    Shown shown = new Shown(call);
    return shown.view(shown.ownService(request.id()));
  }
}
