package io.vpcep.simulator.internal.operation;

import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.internal.rule.DescriptionRules;
import io.vpcep.simulator.internal.rule.IdRules;
import io.vpcep.simulator.internal.rule.NetworkRules;
import io.vpcep.simulator.internal.rule.PortRules;
import io.vpcep.simulator.internal.rule.QuotaRules;
import io.vpcep.simulator.internal.rule.ServiceRules;
import io.vpcep.simulator.internal.rule.TagRules;
import io.vpcep.simulator.internal.state.ServiceContent;
import io.vpcep.simulator.internal.state.StoredService;
import io.vpcep.simulator.internal.state.StoredService.Offer;
import io.vpcep.simulator.model.EndpointService;
import io.vpcep.simulator.model.PortMapping;
import io.vpcep.simulator.model.ResourceType;
import io.vpcep.simulator.model.ServerType;
import io.vpcep.simulator.model.ServiceStatus;
import io.vpcep.simulator.model.ServiceType;
import io.vpcep.simulator.model.Tag;
import io.vpcep.simulator.model.TcpProxy;
import io.vpcep.simulator.request.CreateEndpointService;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates an endpoint service (API reference 4.2.1). */
final class CreateEndpointServiceHandler
    implements Handler<CreateEndpointService, EndpointService> {

  @Override
  public EndpointService handle(Call call, CreateEndpointService request) {
    Checked checked = Checked.of(request, call.config().dialect());
    String project = call.caller().projectId();
    NetworkRules.requireVpc(call.network(), checked.vpcId, project);
    ServiceContent content = checked.content;
    NetworkRules.requirePort(call.network(), content.portId(), checked.vpcId, checked.serverType);
    NetworkRules.requireVipPort(call.network(), content.vipPortId(), checked.vpcId);
    NetworkRules.requireNoOverlap(call.network(), checked.vpcId, call.config().dialect());
    // No service has this id, so that every holder of a port is another one.
    PortRules.requireFree(call.services().portUse(), "", content.portId(), content.ports());
    QuotaRules.requireRoom(
        ResourceType.ENDPOINT_SERVICE,
        call.services().count(project),
        call.config().quotas().endpointServices());
    StoredService service = newService(call, checked);
    call.transitions().createService(service, call.now());
    return call.viewById(service.id());
  }

  private static StoredService newService(Call call, Checked checked) {
    String id = call.source().nextId();
    return new StoredService(
        id,
        call.source().nextSequence(),
        call.caller().projectId(),
        call.caller().domainId(),
        new Offer(false, call.caller().domainId(), true),
        ServiceType.INTERFACE,
        checked.serverType,
        checked.vpcId,
        ServiceRules.fullName(call.config().regionName(), checked.name, id),
        checked.content,
        ServiceStatus.CREATING,
        List.of(),
        call.now(),
        call.now());
  }

  /** A request whose shape is right. */
  private record Checked(
      String vpcId, @Nullable String name, ServerType serverType, ServiceContent content) {

    /** Checks the shape, field by field in the documented order. */
    static Checked of(CreateEndpointService request, Dialect dialect) {
      String vpcId = IdRules.requireVpcId(request.vpcId());
      String portId = IdRules.requirePortId(request.portId());
      String name = ServiceRules.checkName(request.serviceName());
      ServerType serverType = ServiceRules.requireServerType(request.serverType());
      String vipPortId =
          dialect.get(Trait.VIP_PORT_ID) ? IdRules.checkVipPortId(request.vipPortId()) : null;
      ServiceRules.checkServiceType(request.serviceType());
      TcpProxy tcpProxy = ServiceRules.checkTcpProxy(request.tcpProxy()).orElse(TcpProxy.CLOSE);
      List<PortMapping> ports = PortRules.requireMappings(request.ports(), dialect);
      List<Tag> tags =
          dialect.get(Trait.SERVICE_TAGS) ? TagRules.check(request.tags(), dialect) : List.of();
      Boolean approval = request.approvalEnabled();
      return new Checked(
          vpcId,
          name,
          serverType,
          new ServiceContent(
              portId,
              serverType == ServerType.VIP ? vipPortId : null,
              approval == null || approval,
              ports,
              tcpProxy,
              tags,
              dialect.get(Trait.CURRENT_FIELDS)
                  ? DescriptionRules.orEmpty(request.description())
                  : "",
              false));
    }
  }
}
