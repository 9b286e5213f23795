package io.vpcep.simulator.internal.operation.endpointservice;

import static java.util.Objects.requireNonNullElse;

import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.ModifyEndpointService;
import io.vpcep.simulator.api.endpointservice.PortMapping;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.internal.operation.Call;
import io.vpcep.simulator.internal.operation.Handler;
import io.vpcep.simulator.internal.rule.BackendRules;
import io.vpcep.simulator.internal.rule.DescriptionRules;
import io.vpcep.simulator.internal.rule.IdRules;
import io.vpcep.simulator.internal.rule.NetworkRules;
import io.vpcep.simulator.internal.rule.PortRules;
import io.vpcep.simulator.internal.rule.ServiceRules;
import io.vpcep.simulator.internal.rule.StatusRules;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Modifies an endpoint service (API reference 4.2.3); what is absent stays. */
public final class ModifyEndpointServiceHandler
    implements Handler<ModifyEndpointService, EndpointService> {

  @Override
  public EndpointService handle(Call call, ModifyEndpointService request) {
    Checked checked = Checked.of(request, call.config().dialect());
    ServiceSnapshot service = call.ownService(request.serviceId());
    BackendRules.requireSameKind(service, checked.portId, checked.vipPortId);
    checked.requireExisting(call, service);
    StatusRules.requireModifiable(service);
    String backend = requireNonNullElse(checked.portId, service.backend());
    PortRules.requireFree(
        call.services().portUse(),
        service.id(),
        backend,
        requireNonNullElse(checked.ports, service.ports()));
    if (!backend.equals(service.backend())) {
      BackendRules.requireRoom(
          call.services(), backend, call.config().quotas().servicesOfBackend());
    }
    call.change(service, checked.changes(service, call.config().regionName()));
    return call.viewById(service.id());
  }

  /** A request whose shape is right; null is absent. */
  private record Checked(
      @Nullable String portId,
      @Nullable String name,
      @Nullable String vipPortId,
      @Nullable Boolean approvalEnabled,
      EndpointService.@Nullable TcpProxy tcpProxy,
      @Nullable List<PortMapping> ports,
      @Nullable String description) {

    /** Checks the shape, field by field in the order of creation. */
    static Checked of(ModifyEndpointService request, Dialect dialect) {
      String portId = request.portId() == null ? null : IdRules.requirePortId(request.portId());
      BackendRules.checkChange(request);
      return new Checked(
          portId,
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
      if (vipPortId != null) {
        NetworkRules.requireVipPort(call.network(), vipPortId, service.vpcId());
      }
    }

    /** What it sets of a service. */
    Consumer<ServiceSnapshot.Draft> changes(ServiceSnapshot old, String regionName) {
      return draft -> {
        draft.portId = portId == null ? old.portId() : portId;
        draft.vipPortId = vipPortId == null ? old.vipPortId() : vipPortId;
        draft.approvalEnabled = requireNonNullElse(approvalEnabled, old.approvalEnabled());
        draft.ports = requireNonNullElse(ports, old.ports());
        draft.tcpProxy = requireNonNullElse(tcpProxy, old.tcpProxy());
        draft.description = requireNonNullElse(description, old.description());
        if (name != null) {
          draft.serviceName = ServiceSnapshot.fullName(regionName, name, old.id());
        }
      };
    }
  }
}
