package io.vpcep.simulator.internal.operation;

import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.api.connection.Connection;
import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.internal.rule.StatusRules;
import io.vpcep.simulator.internal.rule.Texts;
import io.vpcep.simulator.internal.seed.SeededSource;
import io.vpcep.simulator.internal.state.Directory;
import io.vpcep.simulator.internal.state.EndpointStore;
import io.vpcep.simulator.internal.state.NetworkStore;
import io.vpcep.simulator.internal.state.RegionState;
import io.vpcep.simulator.internal.state.ServiceStore;
import io.vpcep.simulator.internal.state.WhitelistStore;
import io.vpcep.simulator.internal.transition.Transitions;
import io.vpcep.simulator.snapshot.EndpointSnapshot;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * One call under way: who, when, and what it works on.
 *
 * @param caller who calls
 * @param now the instant of the call
 * @param state what the region knows
 * @param transitions how states change
 */
public record Call(Caller caller, Instant now, RegionState state, Transitions transitions) {

  public SimulatorConfig config() {
    return state.config();
  }

  public SeededSource source() {
    return state.source();
  }

  public ServiceStore services() {
    return state.services();
  }

  public EndpointStore endpoints() {
    return state.endpoints();
  }

  public NetworkStore network() {
    return state.network();
  }

  public WhitelistStore whitelists() {
    return state.whitelists();
  }

  /** The service of a path: one of the caller's project. */
  public ServiceSnapshot ownService(String id) {
    return ownService(services(), id);
  }

  /** The same, of what a store knows. */
  public ServiceSnapshot ownService(ServiceStore store, String id) {
    return store
        .find(id)
        .filter(service -> service.projectId().equals(caller.projectId()))
        .orElseThrow(
            () ->
                ErrorCode.RESOURCE_NOT_FOUND.because(
                    "no endpoint service " + Texts.shown(id) + " in the project"));
  }

  /** The endpoint of a path: one of the caller's project. */
  public EndpointSnapshot ownEndpoint(String id) {
    return ownEndpoint(endpoints(), id);
  }

  /** The same, of what a store knows. */
  public EndpointSnapshot ownEndpoint(EndpointStore store, String id) {
    return store
        .find(id)
        .filter(endpoint -> endpoint.projectId().equals(caller.projectId()))
        .orElseThrow(
            () ->
                ErrorCode.ENDPOINT_NOT_FOUND.because(
                    "no endpoint " + Texts.shown(id) + " in the project"));
  }

  /** The endpoint that a body names: one of a service. */
  public EndpointSnapshot connection(String id, ServiceSnapshot service) {
    return endpoints()
        .find(id)
        .filter(endpoint -> endpoint.endpointServiceId().equals(service.id()))
        .orElseThrow(
            () ->
                ErrorCode.ENDPOINT_NOT_OF_SERVICE.because(
                    "no endpoint " + Texts.shown(id) + " of " + service.serviceName()));
  }

  /** An endpoint as its owner sees it. */
  public Endpoint view(EndpointSnapshot endpoint) {
    return view(endpoint, services());
  }

  /** The same, with the name of its service by what a store knows. */
  public Endpoint view(EndpointSnapshot endpoint, ServiceStore store) {
    Directory directory = state.directory();
    return endpoint.forOwner(
        store.nameOfServiceOf(endpoint),
        directory.status(directory.accountOf(endpoint.projectId())),
        state.endpointPool());
  }

  /** An endpoint as the owner of the service sees it. */
  public Connection connection(EndpointSnapshot endpoint) {
    return endpoint.forServiceOwner(state.directory().accountOf(endpoint.projectId()));
  }

  /** A service as its owner sees it. */
  public EndpointService view(ServiceSnapshot service) {
    return view(service, endpoints());
  }

  /** The same, with the connections that a store knows. */
  public EndpointService view(ServiceSnapshot service, EndpointStore store) {
    return service.forOwner(
        state.directory().accountOf(service.projectId()), store.countConnected(service.id()));
  }

  /** A service as its owner sees it now, after a change that may have moved it on. */
  public EndpointService viewById(String serviceId) {
    return view(services().find(serviceId).orElseThrow());
  }

  /** Puts a changed service in place of what it was; what is as before is no change. */
  public void change(ServiceSnapshot service, Consumer<ServiceSnapshot.Draft> changes) {
    ServiceSnapshot changed = service.with(changes);
    if (!changed.equals(service)) {
      services().put(changed.with(draft -> draft.updatedAt = now));
    }
  }

  /** Puts a changed endpoint in place of what it was; what is as before is no change. */
  public Endpoint change(EndpointSnapshot endpoint, Consumer<EndpointSnapshot.Draft> changes) {
    EndpointSnapshot changed = endpoint.with(changes);
    if (changed.equals(endpoint)) {
      return view(endpoint);
    }
    EndpointSnapshot stamped = changed.with(draft -> draft.updatedAt = now);
    endpoints().put(stamped);
    return view(stamped);
  }

  /** An endpoint can be changed: by its state, and as its account is not frozen. */
  public void requireChangeable(EndpointSnapshot endpoint) {
    StatusRules.requireChangeable(endpoint);
    requireNotFrozen(endpoint);
  }

  /** The account of an endpoint is not frozen. */
  public void requireNotFrozen(EndpointSnapshot endpoint) {
    String account = state.directory().accountOf(endpoint.projectId());
    StatusRules.requireNotFrozen(account, state.directory().status(account));
  }

  /** The service of an endpoint that is alive. */
  public ServiceSnapshot serviceOf(EndpointSnapshot endpoint) {
    return services().find(endpoint.endpointServiceId()).orElseThrow();
  }
}
