package io.vpcep.simulator.internal.operation;

import io.vpcep.simulator.internal.state.EndpointStore;
import io.vpcep.simulator.internal.state.ReadView;
import io.vpcep.simulator.internal.state.ServiceStore;
import io.vpcep.simulator.internal.state.StoredEndpoint;
import io.vpcep.simulator.internal.state.StoredService;
import io.vpcep.simulator.internal.state.WhitelistStore;
import io.vpcep.simulator.model.Connection;
import io.vpcep.simulator.model.Endpoint;
import io.vpcep.simulator.model.EndpointService;

/**
 * What lists and shows see: the region as it was some time ago, where reads lag behind. What an
 * answer tells of counts as read.
 */
final class Shown {
  private final Call call;
  private final ReadView view;

  Shown(Call call) {
    this.call = call;
    this.view = call.state().readView();
  }

  ServiceStore services() {
    return view.services();
  }

  EndpointStore endpoints() {
    return view.endpoints();
  }

  WhitelistStore whitelists() {
    return view.whitelists();
  }

  /** The service of a path: one of the caller's project. */
  StoredService ownService(String id) {
    return call.ownService(services(), id);
  }

  /** The endpoint of a path: one of the caller's project. */
  StoredEndpoint ownEndpoint(String id) {
    return call.ownEndpoint(endpoints(), id);
  }

  /** An endpoint as its owner sees it. */
  Endpoint view(StoredEndpoint endpoint) {
    call.transitions().read(endpoint.id());
    return call.view(endpoint);
  }

  /** A service as its owner sees it. */
  EndpointService view(StoredService service) {
    call.transitions().read(service.id());
    return service.forOwner(
        endpoints().countConnected(service.id()), call.source().idFor("pool", "services"));
  }

  /** An endpoint as the owner of the service sees it. */
  Connection connection(StoredEndpoint endpoint) {
    call.transitions().read(endpoint.id());
    return endpoint.forServiceOwner();
  }
}
