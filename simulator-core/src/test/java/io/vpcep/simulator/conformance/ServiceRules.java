package io.vpcep.simulator.conformance;

import static io.vpcep.simulator.conformance.Refusal.when;
import static io.vpcep.simulator.conformance.Shapes.absent;
import static io.vpcep.simulator.conformance.Shapes.isUuid;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_0002;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_0020;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_1003;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_1018;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_2001;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_2011;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3003;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3006;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3008;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3009;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3021;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3042;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3044;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3045;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3051;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3063;

import io.vpcep.simulator.caller.Caller;
import io.vpcep.simulator.model.ApiValue;
import io.vpcep.simulator.model.Done;
import io.vpcep.simulator.model.EndpointService;
import io.vpcep.simulator.model.PortMapping;
import io.vpcep.simulator.model.ServerType;
import io.vpcep.simulator.model.ServiceStatus;
import io.vpcep.simulator.model.Tag;
import io.vpcep.simulator.model.TcpProxy;
import io.vpcep.simulator.model.TransitionStep;
import io.vpcep.simulator.network.Port;
import io.vpcep.simulator.request.CreateEndpointService;
import io.vpcep.simulator.request.ModifyEndpointService;
import io.vpcep.simulator.request.RenameEndpointService;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Operations that change endpoint services. */
final class ServiceRules {
  private final Region region;
  private final Reading reading;

  ServiceRules(Region region) {
    this.region = region;
    this.reading = region.reading;
  }

  EndpointService create(Caller caller, CreateEndpointService request, Drawn drawn) {
    when(absent(request.vpcId()), ENDPOINT_2011);
    when(!isUuid(request.vpcId()), ENDPOINT_0020);
    when(absent(request.portId()) || !isUuid(request.portId()), ENDPOINT_3003);
    checkName(request.serviceName());
    ServerType serverType =
        ApiValue.find(ServerType.values(), request.serverType())
            .orElseThrow(() -> new Refusal(ENDPOINT_3021));
    checkVipPort(request.vipPortId());
    when(
        !absent(request.serviceType()) && !request.serviceType().equals("interface"),
        ENDPOINT_0002);
    TcpProxy proxy = proxy(request.tcpProxy()).orElse(TcpProxy.CLOSE);
    List<PortMapping> ports = Shapes.ports(request.ports(), reading.protocols());
    List<Tag> tags = reading.serviceTags() ? Shapes.tags(request.tags(), reading) : List.of();
    if (reading.current()) {
      Shapes.checkDescription(request.description());
    }
    String vip = serverType == ServerType.VIP && reading.vipPort() ? request.vipPortId() : null;
    checkNetwork(caller, request, serverType, vip);
    checkConflict("", request.portId(), ports);
    long used =
        region.truth().services().stream()
            .filter(each -> each.owner.projectId().equals(caller.projectId()))
            .filter(ServiceState::isHolding)
            .count();
    when(used >= Setting.QUOTAS.endpointServices(), ENDPOINT_1018);

    EndpointService answer = drawn.service();
    Difference.when(
        !isUuid(answer.id()) || region.truth().service(answer.id()).isPresent(),
        () -> "an id that is malformed or taken: " + answer.id());
    ServiceState service = new ServiceState(answer.id(), caller, region.now(), answer.poolId());
    service.vpcId = request.vpcId();
    service.portId = request.portId();
    service.serverType = serverType;
    service.vipPortId = absent(vip) ? null : vip;
    service.rename(Setting.REGION, absent(request.serviceName()) ? "" : request.serviceName());
    service.approval = request.approvalEnabled() == null || request.approvalEnabled();
    service.ports = ports;
    service.proxy = proxy;
    service.tags = tags;
    service.description =
        reading.current() && request.description() != null ? request.description() : "";
    region.truth().add(service);
    region.begin(TransitionStep.SERVICE_CREATION, service);
    return region.truth().shown(service);
  }

  private void checkNetwork(
      Caller caller, CreateEndpointService request, ServerType serverType, @Nullable String vip) {
    if (region.network.isEmpty()) {
      return;
    }
    SampleNetwork network = region.network.get();
    when(
        network
            .vpc(request.vpcId())
            .filter(vpc -> vpc.projectId().equals(caller.projectId()))
            .isEmpty(),
        ENDPOINT_2001);
    checkPort(request.portId(), request.vpcId(), serverType);
    checkVipPort(vip, request.vpcId());
    when(network.overlaps(request.vpcId(), reading.reserved()), ENDPOINT_3009);
  }

  private void checkPort(String id, String vpcId, ServerType serverType) {
    if (region.network.isEmpty()) {
      return;
    }
    Port port = region.network.get().port(id).orElseThrow(() -> new Refusal(ENDPOINT_3008));
    when(!port.vpcId().equals(vpcId), ENDPOINT_3042);
    when(port.serverType() != serverType, ENDPOINT_3063);
  }

  private void checkVipPort(@Nullable String id, String vpcId) {
    if (region.network.isPresent() && !absent(id)) {
      when(
          region.network.get().port(id).filter(port -> port.vpcId().equals(vpcId)).isEmpty(),
          ENDPOINT_3051);
    }
  }

  private static void checkName(@Nullable String name) {
    when(name != null && !Shapes.isName(name), ENDPOINT_1003);
  }

  private void checkVipPort(@Nullable String id) {
    when(reading.vipPort() && !absent(id) && !isUuid(id), ENDPOINT_3051);
  }

  private static Optional<TcpProxy> proxy(@Nullable String text) {
    Optional<TcpProxy> proxy = ApiValue.find(TcpProxy.values(), text);
    when(!absent(text) && proxy.isEmpty(), ENDPOINT_0002);
    return proxy;
  }

  private void checkConflict(String self, String portId, List<PortMapping> ports) {
    when(
        region.truth().services().stream()
            .filter(other -> other.offer == null && !other.id.equals(self))
            .filter(other -> other.portId.equals(portId) && other.isHolding())
            .flatMap(other -> other.ports.stream())
            .anyMatch(taken -> ports.stream().anyMatch(port -> conflict(port, taken))),
        ENDPOINT_3044);
  }

  private boolean conflict(PortMapping one, PortMapping other) {
    boolean client = reading.clientPortsConflict() && one.clientPort() == other.clientPort();
    return one.protocol() == other.protocol() && (one.serverPort() == other.serverPort() || client);
  }

  EndpointService modify(Caller caller, ModifyEndpointService request) {
    when(request.portId() != null && !isUuid(request.portId()), ENDPOINT_3003);
    checkName(request.serviceName());
    checkVipPort(request.vipPortId());
    Optional<TcpProxy> proxy = proxy(request.tcpProxy());
    Optional<List<PortMapping>> ports =
        Optional.ofNullable(request.ports()).map(given -> Shapes.ports(given, reading.protocols()));
    if (reading.current()) {
      Shapes.checkDescription(request.description());
    }
    ServiceState service = region.service(caller, request.serviceId());
    if (request.portId() != null) {
      checkPort(request.portId(), service.vpcId, service.serverType);
    }
    boolean vip =
        service.serverType == ServerType.VIP && reading.vipPort() && !absent(request.vipPortId());
    if (vip) {
      checkVipPort(request.vipPortId(), service.vpcId);
    }
    when(!service.is(ServiceStatus.AVAILABLE), ENDPOINT_3045);
    String portId = Optional.ofNullable(request.portId()).orElse(service.portId);
    checkConflict(service.id, portId, ports.orElse(service.ports));

    ServiceState before = service.copy();
    service.portId = portId;
    service.ports = ports.orElse(service.ports);
    service.proxy = proxy.orElse(service.proxy);
    service.approval = Optional.ofNullable(request.approvalEnabled()).orElse(service.approval);
    if (request.serviceName() != null) {
      rename(service, request.serviceName());
    }
    if (vip) {
      service.vipPortId = request.vipPortId();
    }
    if (reading.current() && request.description() != null) {
      service.description = request.description();
    }
    touchIfChanged(before, service);
    return region.truth().shown(service);
  }

  private void touchIfChanged(ServiceState before, ServiceState service) {
    if (!before.shown(0).equals(service.shown(0))) {
      service.updatedAt = region.now();
    }
  }

  private void rename(ServiceState service, String name) {
    service.rename(Setting.REGION, name);
    region
        .truth()
        .connections(service.id)
        .forEach(endpoint -> endpoint.serviceName = service.fullName);
  }

  String rename(Caller caller, RenameEndpointService request) {
    when(
        request.endpointServiceName() == null || !Shapes.isName(request.endpointServiceName()),
        ENDPOINT_1003);
    ServiceState service = region.service(caller, request.serviceId());
    when(!service.is(ServiceStatus.AVAILABLE), ENDPOINT_3045);
    ServiceState before = service.copy();
    rename(service, request.endpointServiceName());
    touchIfChanged(before, service);
    return service.fullName;
  }

  Done delete(Caller caller, String id) {
    ServiceState service = region.service(caller, id);
    when(service.is(ServiceStatus.DELETING), ENDPOINT_3045);
    when(region.truth().connections(id).anyMatch(EndpointState::isConnected), ENDPOINT_3006);
    region.begin(TransitionStep.SERVICE_DELETION, service);
    return new Done(id);
  }

  Done upgrade(Caller caller, String id) {
    ServiceState service = region.service(caller, id);
    when(!service.is(ServiceStatus.AVAILABLE), ENDPOINT_3045);
    return new Done(id);
  }
}
