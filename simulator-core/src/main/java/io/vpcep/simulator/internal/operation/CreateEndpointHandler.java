package io.vpcep.simulator.internal.operation;

import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.internal.rule.NetworkRules;
import io.vpcep.simulator.internal.rule.PolicyRules;
import io.vpcep.simulator.internal.rule.QuotaRules;
import io.vpcep.simulator.internal.rule.StatusRules;
import io.vpcep.simulator.internal.rule.Texts;
import io.vpcep.simulator.internal.rule.WhitelistRules;
import io.vpcep.simulator.internal.state.StoredEndpoint;
import io.vpcep.simulator.internal.state.StoredEndpoint.State;
import io.vpcep.simulator.internal.state.StoredService;
import io.vpcep.simulator.model.Endpoint;
import io.vpcep.simulator.model.EndpointStatus;
import io.vpcep.simulator.model.ResourceType;
import io.vpcep.simulator.model.ServiceType;
import io.vpcep.simulator.request.CreateEndpoint;
import java.util.List;

/** Creates an endpoint (API reference 4.3.1). */
final class CreateEndpointHandler implements Handler<CreateEndpoint, Endpoint> {

  @Override
  public Endpoint handle(Call call, CreateEndpoint request) {
    CheckedEndpoint checked = CheckedEndpoint.of(request, call.config());
    StoredService service = requireService(call, checked.serviceId());
    EndpointKind kind =
        service.type() == ServiceType.INTERFACE ? new InterfaceEndpoint() : new GatewayEndpoint();
    NetworkRules.requireVpc(call.network(), checked.vpcId(), call.caller().projectId());
    kind.requireExisting(call, checked);
    NetworkRules.requireNoOverlap(call.network(), checked.vpcId(), call.config().dialect());
    PolicyRules.requireAllowed(service, checked.policyStatements(), checked.policyDocument());
    WhitelistRules.requireMayConnect(call.caller().domainId(), service, call.whitelists());
    StatusRules.requireConnectable(service);
    StatusRules.requireNotFresh(
        service, call.state().freshServices().freshUntil(service.id(), call.now()));
    kind.requireFree(call, checked, service);
    QuotaRules.requireRoom(
        ResourceType.ENDPOINT,
        call.endpoints().count(call.caller().projectId()),
        call.config().quotas().endpoints());
    StoredEndpoint endpoint = newEndpoint(call, checked, service, kind);
    start(call, service, endpoint);
    return call.view(call.endpoints().find(endpoint.id()).orElseThrow());
  }

  private static StoredService requireService(Call call, String id) {
    return call.services()
        .find(id)
        .orElseThrow(
            () -> ErrorCode.ENDPOINT_2003.because("no endpoint service " + Texts.shown(id)));
  }

  private static StoredEndpoint newEndpoint(
      Call call, CheckedEndpoint checked, StoredService service, EndpointKind kind) {
    String id = call.source().nextId();
    EndpointStatus status =
        service.content().approvalEnabled()
            ? EndpointStatus.PENDING_ACCEPTANCE
            : EndpointStatus.CREATING;
    return new StoredEndpoint(
        id,
        call.source().nextSequence(),
        call.caller().projectId(),
        call.caller().domainId(),
        call.source().nextMarkerId(),
        service.id(),
        service.fullName(),
        service.type(),
        kind.content(call, checked, service, id),
        new State(status, false, List.of()),
        call.now(),
        call.now());
  }

  private static void start(Call call, StoredService service, StoredEndpoint endpoint) {
    if (service.content().approvalEnabled()) {
      call.transitions().holdForAcceptance(endpoint);
    } else {
      call.transitions().createEndpoint(endpoint, call.now());
    }
  }
}
