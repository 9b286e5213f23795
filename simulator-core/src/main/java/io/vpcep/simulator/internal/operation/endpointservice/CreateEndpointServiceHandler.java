package io.vpcep.simulator.internal.operation.endpointservice;

import io.vpcep.simulator.api.endpointservice.CreateEndpointService;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.PortMapping;
import io.vpcep.simulator.api.endpointservice.ServerType;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.api.endpointservice.ServiceType;
import io.vpcep.simulator.api.endpointservice.TcpProxy;
import io.vpcep.simulator.api.resource.ResourceType;
import io.vpcep.simulator.api.tag.Tag;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.internal.operation.Call;
import io.vpcep.simulator.internal.operation.Handler;
import io.vpcep.simulator.internal.rule.DescriptionRules;
import io.vpcep.simulator.internal.rule.IdRules;
import io.vpcep.simulator.internal.rule.NetworkRules;
import io.vpcep.simulator.internal.rule.PortRules;
import io.vpcep.simulator.internal.rule.QuotaRules;
import io.vpcep.simulator.internal.rule.ServiceRules;
import io.vpcep.simulator.internal.rule.TagRules;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates an endpoint service (API reference 4.2.1). */
public final class CreateEndpointServiceHandler
    implements Handler<CreateEndpointService, EndpointService> {

  @Override
  public EndpointService handle(Call call, CreateEndpointService request) {
    Checked checked = Checked.of(request, call.config().dialect());
    String project = call.caller().projectId();
    NetworkRules.requireVpc(call.network(), checked.vpcId, project);
    NetworkRules.requirePort(call.network(), checked.portId, checked.vpcId, checked.serverType);
    NetworkRules.requireVipPort(call.network(), checked.vipPortId, checked.vpcId);
    NetworkRules.requireNoOverlap(call.network(), checked.vpcId, call.config().dialect());
    // No service has this id, so that every holder of a port is another one.
    PortRules.requireFree(call.services().portUse(), "", checked.portId, checked.ports);
    QuotaRules.requireRoom(
        ResourceType.ENDPOINT_SERVICE,
        call.services().count(project),
        call.config().quotas().endpointServices());
    ServiceSnapshot service = newService(call, checked);
    call.state().directory().claim(call.caller());
    call.transitions().createService(service, call.now());
    return call.viewById(service.id());
  }

  private static ServiceSnapshot newService(Call call, Checked checked) {
    String id = call.source().nextId();
    return new ServiceSnapshot(
        id,
        call.caller().projectId(),
        ServiceSnapshot.fullName(call.config().regionName(), checked.name, id),
        ServiceType.INTERFACE,
        false,
        call.caller().domainId(),
        true,
        false,
        ServiceStatus.CREATING,
        List.of(),
        checked.serverType,
        checked.vpcId,
        checked.portId,
        checked.vipPortId,
        checked.approvalEnabled,
        checked.ports,
        checked.tcpProxy,
        checked.description,
        checked.tags,
        call.now(),
        call.now());
  }

  /** A request whose shape is right. */
  private record Checked(
      String vpcId,
      String portId,
      @Nullable String name,
      ServerType serverType,
      @Nullable String vipPortId,
      TcpProxy tcpProxy,
      List<PortMapping> ports,
      List<Tag> tags,
      boolean approvalEnabled,
      String description) {

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
      return new Checked(
          vpcId,
          portId,
          name,
          serverType,
          serverType == ServerType.VIP ? vipPortId : null,
          tcpProxy,
          PortRules.requireMappings(request.ports(), dialect),
          dialect.get(Trait.SERVICE_TAGS) ? TagRules.check(request.tags(), dialect) : List.of(),
          !Boolean.FALSE.equals(request.approvalEnabled()),
          dialect.get(Trait.CURRENT_FIELDS) ? DescriptionRules.orEmpty(request.description()) : "");
    }
  }
}
