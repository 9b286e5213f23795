package io.vpcep.simulator.internal.operation.endpoint;

import io.vpcep.simulator.api.endpoint.CreateEndpoint;
import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.endpointservice.ServiceType;
import io.vpcep.simulator.api.resource.ResourceType;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.internal.operation.Call;
import io.vpcep.simulator.internal.operation.Handler;
import io.vpcep.simulator.internal.rule.NetworkRules;
import io.vpcep.simulator.internal.rule.PolicyRules;
import io.vpcep.simulator.internal.rule.QuotaRules;
import io.vpcep.simulator.internal.rule.StatusRules;
import io.vpcep.simulator.internal.rule.Texts;
import io.vpcep.simulator.internal.rule.WhitelistRules;
import io.vpcep.simulator.snapshot.EndpointSnapshot;
import io.vpcep.simulator.snapshot.ServiceSnapshot;

/** Creates an endpoint (API reference 4.3.1). */
public final class CreateEndpointHandler implements Handler<CreateEndpoint, Endpoint> {

  @Override
  public Endpoint handle(Call call, CreateEndpoint request) {
    EndpointSnapshot.Draft draft = EndpointShape.checked(request, call.config());
    ServiceSnapshot service = requireService(call, draft.endpointServiceId);
    EndpointKind kind =
        service.serviceType() == ServiceType.INTERFACE
            ? new InterfaceEndpoint()
            : new GatewayEndpoint();
    NetworkRules.requireVpc(call.network(), draft.vpcId, call.caller().projectId());
    kind.requireExisting(call, draft);
    NetworkRules.requireNoOverlap(
        call.network(), draft.vpcId, ResourceType.ENDPOINT, call.config().dialect());
    PolicyRules.requireAllowed(service, draft.policyStatements, draft.policyDocument);
    WhitelistRules.requireMayConnect(
        call.caller().domainId(),
        service,
        call.state().directory().accountOf(service.projectId()),
        call.whitelists());
    StatusRules.requireConnectable(service);
    StatusRules.requireNotFresh(
        service, call.state().freshServices().freshUntil(service.id(), call.now()));
    kind.requireFree(call, draft, service);
    QuotaRules.requireRoom(
        ResourceType.ENDPOINT,
        call.endpoints().count(call.state().projectsInQuotaOf(call.caller())),
        call.config().quota(ResourceType.ENDPOINT));
    EndpointSnapshot endpoint = newEndpoint(call, draft, service, kind);
    call.state().directory().claim(call.caller());
    start(call, service, endpoint);
    return call.view(call.endpoints().find(endpoint.id()).orElseThrow());
  }

  private static ServiceSnapshot requireService(Call call, String id) {
    return call.services()
        .find(id)
        .orElseThrow(
            () -> ErrorCode.SERVICE_NOT_FOUND.because("no endpoint service " + Texts.shown(id)));
  }

  private static EndpointSnapshot newEndpoint(
      Call call, EndpointSnapshot.Draft draft, ServiceSnapshot service, EndpointKind kind) {
    draft.id = call.source().nextId();
    draft.projectId = call.caller().projectId();
    draft.markerId = call.source().nextMarkerId();
    draft.status =
        service.approvalEnabled() ? EndpointStatus.PENDING_ACCEPTANCE : EndpointStatus.CREATING;
    draft.createdAt = call.now();
    kind.complete(call, draft, service);
    return draft.snapshot();
  }

  private static void start(Call call, ServiceSnapshot service, EndpointSnapshot endpoint) {
    if (service.approvalEnabled()) {
      call.transitions().holdForAcceptance(endpoint);
    } else {
      call.transitions().createEndpoint(endpoint, call.now());
    }
  }
}
