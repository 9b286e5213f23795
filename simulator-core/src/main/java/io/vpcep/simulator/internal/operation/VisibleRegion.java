package io.vpcep.simulator.internal.operation;

import io.vpcep.simulator.api.connection.Connection;
import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.internal.state.EndpointStore;
import io.vpcep.simulator.internal.state.ReadView;
import io.vpcep.simulator.internal.state.ServiceStore;
import io.vpcep.simulator.internal.state.WhitelistStore;
import io.vpcep.simulator.snapshot.EndpointSnapshot;
import io.vpcep.simulator.snapshot.ServiceSnapshot;

/**
 * What lists and shows see: the region as it was some time ago, where reads lag behind. What an
 * answer tells of counts as read.
 */
public final class VisibleRegion {
  private final Call call;
  private final ReadView view;

  public VisibleRegion(Call call) {
    this.call = call;
    this.view = call.state().readView();
  }

  public ServiceStore services() {
    return view.services();
  }

  public EndpointStore endpoints() {
    return view.endpoints();
  }

  public WhitelistStore whitelists() {
    return view.whitelists();
  }

  /** The service of a path: one of the caller's project. */
  public ServiceSnapshot ownService(String id) {
    return call.ownService(services(), id);
  }

  /** The endpoint of a path: one of the caller's project. */
  public EndpointSnapshot ownEndpoint(String id) {
    return call.ownEndpoint(endpoints(), id);
  }

  /** An endpoint as its owner sees it. */
  public Endpoint view(EndpointSnapshot endpoint) {
    call.transitions().read(endpoint.id());
    return call.view(endpoint, services());
  }

  /** A service as its owner sees it. */
  public EndpointService view(ServiceSnapshot service) {
    call.transitions().read(service.id());
    return call.view(service, endpoints());
  }

  /** An endpoint as the owner of the service sees it. */
  public Connection connection(EndpointSnapshot endpoint) {
    call.transitions().read(endpoint.id());
    return call.connection(endpoint);
  }
}
