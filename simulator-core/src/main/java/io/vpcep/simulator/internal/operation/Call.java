package io.vpcep.simulator.internal.operation;

import io.vpcep.simulator.caller.Caller;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.internal.rule.Texts;
import io.vpcep.simulator.internal.state.EndpointStore;
import io.vpcep.simulator.internal.state.NetworkStore;
import io.vpcep.simulator.internal.state.RegionState;
import io.vpcep.simulator.internal.state.SeededSource;
import io.vpcep.simulator.internal.state.ServiceStore;
import io.vpcep.simulator.internal.state.StoredEndpoint;
import io.vpcep.simulator.internal.state.StoredService;
import io.vpcep.simulator.internal.state.WhitelistStore;
import io.vpcep.simulator.internal.transition.Transitions;
import io.vpcep.simulator.model.Endpoint;
import io.vpcep.simulator.model.EndpointService;
import java.time.Instant;

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
    return services()
        .find(id)
        .filter(service -> service.projectId().equals(caller.projectId()))
        .orElseThrow(
            () ->
                ErrorCode.ENDPOINT_0005.because(
                    "no endpoint service " + Texts.shown(id) + " in the project"));
  }

  /** The endpoint of a path: one of the caller's project. */
  StoredEndpoint ownEndpoint(String id) {
    return endpoints()
        .find(id)
        .filter(endpoint -> endpoint.projectId().equals(caller.projectId()))
        .orElseThrow(
            () ->
                ErrorCode.ENDPOINT_2006.because(
                    "no endpoint " + Texts.shown(id) + " in the project"));
  }

  /** An endpoint as its owner sees it. */
  Endpoint view(StoredEndpoint endpoint) {
    return endpoint.forOwner(state.directory().status(endpoint.domainId()));
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
}
