package io.vpcep.simulator.internal.operation.endpoint;

import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.resource.ById;
import io.vpcep.simulator.internal.operation.Call;
import io.vpcep.simulator.internal.operation.Handler;
import io.vpcep.simulator.internal.operation.VisibleRegion;

/** Shows an endpoint (API reference 4.3.2). */
public final class ShowEndpointHandler implements Handler<ById, Endpoint> {

  @Override
  public Endpoint handle(Call call, ById request) {
    VisibleRegion shown = new VisibleRegion(call);
    return shown.view(shown.ownEndpoint(request.id()));
  }
}
