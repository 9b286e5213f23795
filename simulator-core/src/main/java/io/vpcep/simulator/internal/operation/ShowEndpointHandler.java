package io.vpcep.simulator.internal.operation;

import io.vpcep.simulator.model.Endpoint;
import io.vpcep.simulator.request.ById;

/** Shows an endpoint (API reference 4.3.2). */
final class ShowEndpointHandler implements Handler<ById, Endpoint> {

  @Override
  public Endpoint handle(Call call, ById request) {
    Shown shown = new Shown(call);
    return shown.view(shown.ownEndpoint(request.id()));
  }
}
