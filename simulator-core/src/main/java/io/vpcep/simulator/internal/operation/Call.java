package io.vpcep.simulator.internal.operation;

import io.vpcep.simulator.caller.Caller;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.internal.rule.Texts;
import io.vpcep.simulator.internal.state.EndpointContent;
import io.vpcep.simulator.internal.state.EndpointStore;
import io.vpcep.simulator.internal.state.NetworkStore;
import io.vpcep.simulator.internal.state.RegionState;
import io.vpcep.simulator.internal.state.SeededSource;
import io.vpcep.simulator.internal.state.ServiceContent;
import io.vpcep.simulator.internal.state.ServiceStore;
import io.vpcep.simulator.internal.state.SortOrder;
import io.vpcep.simulator.internal.state.StoredEndpoint;
import io.vpcep.simulator.internal.state.StoredService;
import io.vpcep.simulator.internal.state.WhitelistStore;
import io.vpcep.simulator.internal.transition.Transitions;
import io.vpcep.simulator.model.Endpoint;
import io.vpcep.simulator.model.EndpointService;
import java.time.Instant;
import java.util.List;

/**
 * One call under way: who, when, and what it works on.
 *
 * @param caller who calls
 * @param now the instant of the call
 * @param state what the region knows
 * @param transitions how states change
 */
public record Call(Caller caller, Instant now, RegionState state, Transitions transitions) {

  SimulatorConfig config() {
    return state.config();
  }

  SeededSource source() {
    return state.source();
  }

  ServiceStore services() {
    return state.services();
  }

  EndpointStore endpoints() {
    return state.endpoints();
  }

  NetworkStore network() {
    return state.network();
  }

  WhitelistStore whitelists() {
    return state.whitelists();
  }

  /** The service of a path: one of the caller's project. */
  StoredService ownService(String id) {
    return ownService(services(), id);
  }

  /** The same, of what a store knows. */
  StoredService ownService(ServiceStore store, String id) {
    return store
        .find(id)
        .filter(service -> service.projectId().equals(caller.projectId()))
        .orElseThrow(
            () ->
                ErrorCode.ENDPOINT_0005.because(
                    "no endpoint service " + Texts.shown(id) + " in the project"));
  }

  /** The endpoint of a path: one of the caller's project. */
  StoredEndpoint ownEndpoint(String id) {
    return ownEndpoint(endpoints(), id);
  }

  /** The same, of what a store knows. */
  StoredEndpoint ownEndpoint(EndpointStore store, String id) {
    return store
        .find(id)
        .filter(endpoint -> endpoint.projectId().equals(caller.projectId()))
        .orElseThrow(
            () ->
                ErrorCode.ENDPOINT_2006.because(
                    "no endpoint " + Texts.shown(id) + " in the project"));
  }

  /** The endpoint that a body names: one of a service. */
  StoredEndpoint connection(String id, StoredService service) {
    return endpoints()
        .find(id)
        .filter(endpoint -> endpoint.serviceId().equals(service.id()))
        .orElseThrow(
            () ->
                ErrorCode.ENDPOINT_2013.because(
                    "no endpoint " + Texts.shown(id) + " of " + service.fullName()));
  }

  /** An endpoint as its owner sees it. */
  Endpoint view(StoredEndpoint endpoint) {
    return endpoint.forOwner(
        state.directory().status(endpoint.domainId()), source().idFor("pool", "endpoints"));
  }

  /** A service as its owner sees it. */
  EndpointService view(StoredService service) {
    return service.forOwner(
        endpoints().countConnected(service.id()), source().idFor("pool", "services"));
  }

  /** A service as its owner sees it now, after a change that may have moved it on. */
  EndpointService viewById(String serviceId) {
    return view(services().find(serviceId).orElseThrow());
  }

  /** Gives a service of the caller's project another name or content. */
  void change(StoredService service, String fullName, ServiceContent content) {
    services().put(service.withContent(fullName, content, now));
    if (!fullName.equals(service.fullName())) {
      for (StoredEndpoint endpoint :
          List.copyOf(endpoints().ofService(service.id(), SortOrder.BY_CREATION))) {
        endpoints().put(endpoint.withServiceName(fullName));
      }
    }
  }

  /** Gives an endpoint other content; what is as before is no change. */
  Endpoint change(StoredEndpoint endpoint, EndpointContent content) {
    StoredEndpoint changed = endpoint;
    if (!content.equals(endpoint.content())) {
      changed = endpoint.withContent(content, now);
      endpoints().put(changed);
    }
    return view(changed);
  }

  /** The service of an endpoint that is alive. */
  StoredService serviceOf(StoredEndpoint endpoint) {
    return services().find(endpoint.serviceId()).orElseThrow();
  }
}
