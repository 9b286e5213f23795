package io.vpcep.simulator.internal.operation;

import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.internal.rule.DescriptionRules;
import io.vpcep.simulator.internal.rule.IdRules;
import io.vpcep.simulator.internal.rule.NetworkRules;
import io.vpcep.simulator.internal.rule.PortRules;
import io.vpcep.simulator.internal.rule.ServiceRules;
import io.vpcep.simulator.internal.rule.StatusRules;
import io.vpcep.simulator.internal.state.ServiceContent;
import io.vpcep.simulator.internal.state.StoredService;
import io.vpcep.simulator.model.EndpointService;
import io.vpcep.simulator.model.PortMapping;
import io.vpcep.simulator.model.ServerType;
import io.vpcep.simulator.model.TcpProxy;
import io.vpcep.simulator.request.ModifyEndpointService;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Modifies an endpoint service (API reference 4.2.3); what is absent stays. */
final class ModifyEndpointServiceHandler
    implements Handler<ModifyEndpointService, EndpointService> {

  @Override
  public EndpointService handle(Call call, ModifyEndpointService request) {
    Checked checked = Checked.of(request, call.config().dialect());
    StoredService service = call.ownService(request.serviceId());
    ServiceContent content = checked.over(service);
    checked.requireExisting(call, service);
    StatusRules.requireModifiable(service);
    PortRules.requireFree(
        call.services().portUse(), service.id(), content.portId(), content.ports());
    String fullName =
        checked.name == null
            ? service.fullName()
            : ServiceRules.fullName(call.config().regionName(), checked.name, service.id());
    if (!fullName.equals(service.fullName()) || !content.equals(service.content())) {
      call.change(service, fullName, content);
    }
    return call.viewById(service.id());
  }

  /** A request whose shape is right; null is absent. */
  private record Checked(
      @Nullable String portId,
      @Nullable String name,
      @Nullable String vipPortId,
      @Nullable Boolean approvalEnabled,
      @Nullable TcpProxy tcpProxy,
      @Nullable List<PortMapping> ports,
      @Nullable String description) {

    /** Checks the shape, field by field in the order of creation. */
    static Checked of(ModifyEndpointService request, Dialect dialect) {
      return new Checked(
          request.portId() == null ? null : IdRules.requirePortId(request.portId()),
          ServiceRules.checkName(request.serviceName()),
          dialect.get(Trait.VIP_PORT_ID) ? IdRules.checkVipPortId(request.vipPortId()) : null,
          request.approvalEnabled(),
          ServiceRules.checkTcpProxy(request.tcpProxy()).orElse(null),
          request.ports() == null ? null : PortRules.requireMappings(request.ports(), dialect),
          dialect.get(Trait.CURRENT_FIELDS) ? DescriptionRules.check(request.description()) : null);
    }

    /** What of the network it names exists; what stays may be older than the network. */
    void requireExisting(Call call, StoredService service) {
      if (portId != null) {
        NetworkRules.requirePort(call.network(), portId, service.vpcId(), service.serverType());
      }
      if (setsVipPort(service)) {
        NetworkRules.requireVipPort(call.network(), vipPortId, service.vpcId());
      }
    }

    private boolean setsVipPort(StoredService service) {
      return vipPortId != null && service.serverType() == ServerType.VIP;
    }

    /** The content of a service with what this sets. */
    ServiceContent over(StoredService service) {
      ServiceContent old = service.content();
      return new ServiceContent(
          portId == null ? old.portId() : portId,
          setsVipPort(service) ? vipPortId : old.vipPortId(),
          approvalEnabled == null ? old.approvalEnabled() : approvalEnabled,
          ports == null ? old.ports() : ports,
          tcpProxy == null ? old.tcpProxy() : tcpProxy,
          old.tags(),
          description == null ? old.description() : description,
          old.enablePolicy());
    }
  }
}
