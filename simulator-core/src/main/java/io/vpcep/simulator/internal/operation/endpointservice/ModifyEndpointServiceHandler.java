package io.vpcep.simulator.internal.operation.endpointservice;

import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.ModifyEndpointService;
import io.vpcep.simulator.api.endpointservice.PortMapping;
import io.vpcep.simulator.api.endpointservice.ServerType;
import io.vpcep.simulator.api.endpointservice.TcpProxy;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.internal.operation.Call;
import io.vpcep.simulator.internal.operation.Handler;
import io.vpcep.simulator.internal.rule.DescriptionRules;
import io.vpcep.simulator.internal.rule.IdRules;
import io.vpcep.simulator.internal.rule.NetworkRules;
import io.vpcep.simulator.internal.rule.PortRules;
import io.vpcep.simulator.internal.rule.ServiceRules;
import io.vpcep.simulator.internal.rule.StatusRules;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Modifies an endpoint service (API reference 4.2.3); what is absent stays. */
public final class ModifyEndpointServiceHandler
    implements Handler<ModifyEndpointService, EndpointService> {

  @Override
  public EndpointService handle(Call call, ModifyEndpointService request) {
    Checked checked = Checked.of(request, call.config().dialect());
    ServiceSnapshot service = call.ownService(request.serviceId());
    ServiceSnapshot changed = checked.over(service, call.config().regionName());
    checked.requireExisting(call, service);
    StatusRules.requireModifiable(service);
    PortRules.requireFree(
        call.services().portUse(), service.id(), changed.portId(), changed.ports());
    call.change(service, changed);
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
    void requireExisting(Call call, ServiceSnapshot service) {
      if (portId != null) {
        NetworkRules.requirePort(call.network(), portId, service.vpcId(), service.serverType());
      }
      if (setsVipPort(service)) {
        NetworkRules.requireVipPort(call.network(), vipPortId, service.vpcId());
      }
    }

    private boolean setsVipPort(ServiceSnapshot service) {
      return vipPortId != null && service.serverType() == ServerType.VIP;
    }

    /** A service with what this sets. */
    ServiceSnapshot over(ServiceSnapshot old, String regionName) {
      return old.modified(
              portId == null ? old.portId() : portId,
              setsVipPort(old) ? vipPortId : old.vipPortId(),
              approvalEnabled == null ? old.approvalEnabled() : approvalEnabled,
              ports == null ? old.ports() : ports,
              tcpProxy == null ? old.tcpProxy() : tcpProxy,
              description == null ? old.description() : description)
          .withServiceName(
              name == null
                  ? old.serviceName()
                  : ServiceSnapshot.fullName(regionName, name, old.id()));
    }
  }
}
