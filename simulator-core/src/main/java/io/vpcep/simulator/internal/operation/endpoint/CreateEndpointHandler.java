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
import java.util.List;

/** Creates an endpoint (API reference 4.3.1). */
public final class CreateEndpointHandler implements Handler<CreateEndpoint, Endpoint> {

  @Override
  public Endpoint handle(Call call, CreateEndpoint request) {
    CheckedEndpoint checked = CheckedEndpoint.of(request, call.config());
    ServiceSnapshot service = requireService(call, checked.serviceId());
    EndpointKind kind =
        service.serviceType() == ServiceType.INTERFACE
            ? new InterfaceEndpoint()
            : new GatewayEndpoint();
    NetworkRules.requireVpc(call.network(), checked.vpcId(), call.caller().projectId());
    kind.requireExisting(call, checked);
    NetworkRules.requireNoOverlap(call.network(), checked.vpcId(), call.config().dialect());
    PolicyRules.requireAllowed(service, checked.policyStatements(), checked.policyDocument());
    WhitelistRules.requireMayConnect(
        call.caller().domainId(),
        service,
        call.state().directory().accountOf(service.projectId()),
        call.whitelists());
    StatusRules.requireConnectable(service);
    StatusRules.requireNotFresh(
        service, call.state().freshServices().freshUntil(service.id(), call.now()));
    kind.requireFree(call, checked, service);
    QuotaRules.requireRoom(
        ResourceType.ENDPOINT,
        call.endpoints().count(call.caller().projectId()),
        call.config().quotas().endpoints());
    EndpointSnapshot endpoint = newEndpoint(call, checked, service, kind);
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
      Call call, CheckedEndpoint checked, ServiceSnapshot service, EndpointKind kind) {
    String id = call.source().nextId();
    EndpointStatus status =
        service.approvalEnabled() ? EndpointStatus.PENDING_ACCEPTANCE : EndpointStatus.CREATING;
    EndpointKind.Content content = kind.content(call, checked, service, id);
    return new EndpointSnapshot(
        id,
        call.caller().projectId(),
        call.source().nextMarkerId(),
        service.id(),
        null,
        status,
        false,
        List.of(),
        checked.vpcId(),
        content.subnetId(),
        content.ip(),
        content.ipGiven(),
        content.enableDns(),
        content.dnsNames(),
        content.enableWhitelist(),
        content.whitelist(),
        content.routetables(),
        checked.description(),
        "",
        checked.specificationName(),
        content.policyStatements(),
        content.policyDocument(),
        checked.tags(),
        call.now(),
        call.now());
  }

  private static void start(Call call, ServiceSnapshot service, EndpointSnapshot endpoint) {
    if (service.approvalEnabled()) {
      call.transitions().holdForAcceptance(endpoint);
    } else {
      call.transitions().createEndpoint(endpoint, call.now());
    }
  }
}
