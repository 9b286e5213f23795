package io.vpcep.simulator.internal.operation.endpointservice;

import static java.util.Objects.requireNonNullElse;

import io.vpcep.simulator.api.endpointservice.CreateEndpointService;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.ServerType;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.api.resource.ResourceType;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.internal.operation.Call;
import io.vpcep.simulator.internal.operation.Handler;
import io.vpcep.simulator.internal.rule.AddressRules;
import io.vpcep.simulator.internal.rule.BackendRules;
import io.vpcep.simulator.internal.rule.DescriptionRules;
import io.vpcep.simulator.internal.rule.IdRules;
import io.vpcep.simulator.internal.rule.NetworkRules;
import io.vpcep.simulator.internal.rule.PortRules;
import io.vpcep.simulator.internal.rule.QuotaRules;
import io.vpcep.simulator.internal.rule.ServiceRules;
import io.vpcep.simulator.internal.rule.TagRules;
import io.vpcep.simulator.internal.rule.Texts;
import io.vpcep.simulator.snapshot.ServiceSnapshot;

/** Creates an endpoint service (API reference 4.2.1). */
public final class CreateEndpointServiceHandler
    implements Handler<CreateEndpointService, EndpointService> {

  @Override
  public EndpointService handle(Call call, CreateEndpointService request) {
    Dialect dialect = call.config().dialect();
    ServiceSnapshot.Draft draft = checked(request, dialect);
    NetworkRules.requireVpc(call.network(), draft.vpcId, call.caller().projectId());
    if (draft.portId != null) {
      NetworkRules.requirePort(call.network(), draft.portId, draft.vpcId, draft.serverType);
    }
    NetworkRules.requireVipPort(call.network(), draft.vipPortId, draft.vpcId);
    NetworkRules.requireNoOverlap(
        call.network(), draft.vpcId, ResourceType.ENDPOINT_SERVICE, dialect);
    // No service has this id, so that every holder of a port is another one.
    PortRules.requireFree(call.services().portUse(), "", draft.backend(), draft.ports);
    BackendRules.requireRoom(
        call.services(), draft.backend(), call.config().quotas().servicesOfBackend());
    QuotaRules.requireRoom(
        ResourceType.ENDPOINT_SERVICE,
        call.services().count(call.state().projectsInQuotaOf(call.caller())),
        call.config().quota(ResourceType.ENDPOINT_SERVICE));
    ServiceSnapshot service = newService(call, draft);
    call.state().directory().claim(call.caller());
    call.transitions().createService(service, call.now());
    return call.viewById(service.id());
  }

  /** Checks the shape, field by field in the documented order; the name is not full yet. */
  private static ServiceSnapshot.Draft checked(CreateEndpointService request, Dialect dialect) {
    ServiceSnapshot.Draft draft = new ServiceSnapshot.Draft();
    draft.vpcId = IdRules.requireVpcId(request.vpcId());
    draft.portId = BackendRules.checkPort(request, dialect);
    draft.ip = BackendRules.checkAddress(request, draft.portId);
    draft.serviceName = requireNonNullElse(ServiceRules.checkName(request.serviceName()), "");
    draft.serverType = ServiceRules.requireServerType(request.serverType());
    String vipPortId =
        dialect.get(Trait.VIP_PORT_ID) ? IdRules.checkVipPortId(request.vipPortId()) : null;
    draft.vipPortId = draft.serverType == ServerType.VIP ? vipPortId : null;
    ServiceRules.checkServiceType(request.serviceType());
    draft.tcpProxy = ServiceRules.checkTcpProxy(request.tcpProxy()).orElse(draft.tcpProxy);
    draft.ports = PortRules.requireMappings(request.ports(), dialect);
    if (dialect.get(Trait.SERVICE_TAGS)) {
      draft.tags = TagRules.check(request.tags(), dialect);
    }
    draft.approvalEnabled = request.approvalEnabled();
    if (dialect.get(Trait.CURRENT_FIELDS)) {
      draft.description = DescriptionRules.orEmpty(request.description());
      draft.poolId = Texts.given(request.poolId());
    }
    if (dialect.get(Trait.SDK_FIELDS)) {
      addFieldsOfSdk(draft, request);
    }
    return draft;
  }

  private static void addFieldsOfSdk(ServiceSnapshot.Draft draft, CreateEndpointService request) {
    draft.enablePolicy = request.enablePolicy();
    draft.cidrType = ServiceRules.checkCidrType(request.cidrType());
    draft.publicBorderGroup = Texts.given(request.publicBorderGroup());
    draft.ipVersion = AddressRules.checkServiceVersion(request.ipVersion());
    draft.snatNetworkId = AddressRules.checkSnatNetwork(request.snatNetworkId(), draft.ipVersion);
  }

  private static ServiceSnapshot newService(Call call, ServiceSnapshot.Draft draft) {
    draft.id = call.source().nextId();
    draft.projectId = call.caller().projectId();
    draft.serviceName =
        ServiceSnapshot.fullName(call.config().regionName(), draft.serviceName, draft.id);
    draft.owner = call.caller().domainId();
    draft.status = ServiceStatus.CREATING;
    draft.createdAt = call.now();
    if (call.config().dialect().get(Trait.POOLS)) {
      draft.showPool(call.state().ids());
    }
    return draft.snapshot();
  }
}
