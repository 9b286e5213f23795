package io.vpcep.simulator.conformance;

import static io.vpcep.simulator.conformance.Refusal.when;
import static io.vpcep.simulator.conformance.Shapes.absent;
import static io.vpcep.simulator.conformance.Shapes.isUuid;
import static io.vpcep.simulator.error.ErrorCode.CIDR_NOT_MODIFIABLE;
import static io.vpcep.simulator.error.ErrorCode.INTERFACE_FORBIDS_CIDR;
import static io.vpcep.simulator.error.ErrorCode.INTERFACE_FORBIDS_IP;
import static io.vpcep.simulator.error.ErrorCode.INVALID_ACTION;
import static io.vpcep.simulator.error.ErrorCode.INVALID_BACKEND_PORT_ID;
import static io.vpcep.simulator.error.ErrorCode.INVALID_CIDR;
import static io.vpcep.simulator.error.ErrorCode.INVALID_IP_ADDRESS;
import static io.vpcep.simulator.error.ErrorCode.INVALID_PARAMETER;
import static io.vpcep.simulator.error.ErrorCode.INVALID_PORT_ID;
import static io.vpcep.simulator.error.ErrorCode.INVALID_SERVER_TYPE;
import static io.vpcep.simulator.error.ErrorCode.INVALID_SERVICE_NAME;
import static io.vpcep.simulator.error.ErrorCode.INVALID_VIP_PORT_ID;
import static io.vpcep.simulator.error.ErrorCode.INVALID_VPC_ID;
import static io.vpcep.simulator.error.ErrorCode.IP_ADDRESS_CONFLICT;
import static io.vpcep.simulator.error.ErrorCode.IP_NOT_MODIFIABLE;
import static io.vpcep.simulator.error.ErrorCode.MISSING_PARAMETER;
import static io.vpcep.simulator.error.ErrorCode.MISSING_VPC_ID;
import static io.vpcep.simulator.error.ErrorCode.PORT_AND_IP_MODIFIED;
import static io.vpcep.simulator.error.ErrorCode.PORT_CONFLICT;
import static io.vpcep.simulator.error.ErrorCode.PORT_ID_NOT_MODIFIABLE;
import static io.vpcep.simulator.error.ErrorCode.PORT_NOT_FOUND;
import static io.vpcep.simulator.error.ErrorCode.PORT_NOT_IN_VPC;
import static io.vpcep.simulator.error.ErrorCode.QUOTA_EXCEEDED;
import static io.vpcep.simulator.error.ErrorCode.SERVICE_IN_USE;
import static io.vpcep.simulator.error.ErrorCode.SERVICE_NOT_MODIFIABLE;
import static io.vpcep.simulator.error.ErrorCode.TOO_MANY_BACKEND_SERVICES;
import static io.vpcep.simulator.error.ErrorCode.VIP_AND_IP_MODIFIED;
import static io.vpcep.simulator.error.ErrorCode.VPC_NOT_FOUND;

import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.api.endpointservice.AddServerResources;
import io.vpcep.simulator.api.endpointservice.CreateEndpointService;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.ModifyEndpointService;
import io.vpcep.simulator.api.endpointservice.PortMapping;
import io.vpcep.simulator.api.endpointservice.RenameEndpointService;
import io.vpcep.simulator.api.endpointservice.ServerType;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.api.endpointservice.UpgradeEndpointService;
import io.vpcep.simulator.api.resource.ApiValue;
import io.vpcep.simulator.api.resource.Done;
import io.vpcep.simulator.api.tag.Tag;
import io.vpcep.simulator.network.Port;
import io.vpcep.simulator.step.TransitionStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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
    when(absent(request.vpcId()), MISSING_VPC_ID);
    when(!isUuid(request.vpcId()), INVALID_VPC_ID);
    boolean address =
        reading.sdk()
            && absent(request.portId())
            && !absent(request.ip())
            && "BMS".equals(request.serverType());
    when(!address && (absent(request.portId()) || !isUuid(request.portId())), INVALID_PORT_ID);
    when(!address && !absent(request.ip()), INTERFACE_FORBIDS_IP);
    when(address && !Shapes.isAddressOrName(request.ip()), INVALID_IP_ADDRESS);
    when(!absent(request.cidr()), INTERFACE_FORBIDS_CIDR);
    checkName(request.serviceName());
    ServerType serverType =
        ApiValue.find(ServerType.values(), request.serverType())
            .orElseThrow(() -> new Refusal(INVALID_SERVER_TYPE));
    checkVipPort(request.vipPortId());
    when(
        !absent(request.serviceType()) && !request.serviceType().equals("interface"),
        INVALID_PARAMETER);
    EndpointService.TcpProxy proxy =
        proxy(request.tcpProxy()).orElse(EndpointService.TcpProxy.CLOSE);
    List<PortMapping> ports = Shapes.ports(request.ports(), reading.protocols());
    List<Tag> tags = reading.serviceTags() ? Shapes.tags(request.tags(), reading) : List.of();
    if (reading.current()) {
      Shapes.checkDescription(request.description());
    }
    if (reading.sdk()) {
      when(
          !absent(request.cidrType())
              && !List.of("public", "internal").contains(request.cidrType()),
          INVALID_PARAMETER);
      when(
          !absent(request.ipVersion()) && !List.of("ipv4", "ipv6").contains(request.ipVersion()),
          INVALID_PARAMETER);
      when(
          "ipv6".equals(request.ipVersion()) && absent(request.snatNetworkId()), MISSING_PARAMETER);
    }
    String vip = serverType == ServerType.VIP && reading.vipPort() ? request.vipPortId() : null;
    checkNetwork(caller, request, serverType, vip);
    ServiceState backend = new ServiceState("", caller, region.now());
    backend.vpcId = request.vpcId();
    backend.portId = address ? null : request.portId();
    backend.ip = address ? request.ip() : null;
    checkConflict(backend, ports);
    checkShare(backend);
    long used =
        region.truth().services().stream()
            .filter(each -> each.owner.projectId().equals(caller.projectId()))
            .filter(ServiceState::isHolding)
            .count();
    when(used >= Setting.ENDPOINT_SERVICES, QUOTA_EXCEEDED);

    EndpointService answer = drawn.service();
    Difference.when(
        !isUuid(answer.id()) || region.truth().service(answer.id()).isPresent(),
        () -> "an id that is malformed or taken: " + answer.id());
    ServiceState service = new ServiceState(answer.id(), caller, region.now());
    service.vpcId = request.vpcId();
    service.portId = backend.portId;
    service.ip = backend.ip;
    service.serverType = serverType;
    service.vipPortId = absent(vip) ? null : vip;
    service.rename(Setting.REGION, absent(request.serviceName()) ? "" : request.serviceName());
    service.approval = request.approvalEnabled() == null || request.approvalEnabled();
    service.ports = ports;
    service.proxy = proxy;
    service.tags = tags;
    if (reading.current()) {
      service.description = Objects.requireNonNullElse(request.description(), "");
      service.poolId = absent(request.poolId()) ? null : request.poolId();
    }
    if (reading.sdk()) {
      service.enablePolicy = Boolean.TRUE.equals(request.enablePolicy());
      service.cidrType =
          ApiValue.find(EndpointService.CidrType.values(), request.cidrType()).orElse(null);
      service.publicBorderGroup =
          absent(request.publicBorderGroup()) ? null : request.publicBorderGroup();
      service.ipVersion =
          ApiValue.find(EndpointService.IpVersion.values(), request.ipVersion()).orElse(null);
      service.snatNetworkId = absent(request.snatNetworkId()) ? null : request.snatNetworkId();
    }
    if (reading.pools()) {
      service.poolId = answer.poolId();
      service.cidrType = EndpointService.CidrType.INTERNAL;
    }
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
        VPC_NOT_FOUND);
    if (!absent(request.portId())) {
      checkPort(request.portId(), request.vpcId(), serverType);
    }
    checkVipPort(vip, request.vpcId());
    when(network.overlaps(request.vpcId(), reading.reserved()), INVALID_CIDR);
  }

  private void checkPort(String id, String vpcId, ServerType serverType) {
    if (region.network.isEmpty()) {
      return;
    }
    Port port = region.network.get().port(id).orElseThrow(() -> new Refusal(PORT_NOT_FOUND));
    when(!port.vpcId().equals(vpcId), PORT_NOT_IN_VPC);
    when(port.serverType() != serverType, INVALID_BACKEND_PORT_ID);
  }

  private void checkVipPort(@Nullable String id, String vpcId) {
    if (region.network.isPresent() && !absent(id)) {
      when(
          region.network.get().port(id).filter(port -> port.vpcId().equals(vpcId)).isEmpty(),
          INVALID_VIP_PORT_ID);
    }
  }

  private static void checkName(@Nullable String name) {
    when(name != null && !Shapes.isName(name), INVALID_SERVICE_NAME);
  }

  private void checkVipPort(@Nullable String id) {
    when(reading.vipPort() && !absent(id) && !isUuid(id), INVALID_VIP_PORT_ID);
  }

  private static Optional<EndpointService.TcpProxy> proxy(@Nullable String text) {
    Optional<EndpointService.TcpProxy> proxy =
        ApiValue.find(EndpointService.TcpProxy.values(), text);
    when(!absent(text) && proxy.isEmpty(), INVALID_PARAMETER);
    return proxy;
  }

  private void checkShare(ServiceState backend) {
    when(sharing(backend).count() >= Setting.QUOTAS.servicesOfBackend(), TOO_MANY_BACKEND_SERVICES);
  }

  private Stream<ServiceState> sharing(ServiceState backend) {
    return region.truth().services().stream()
        .filter(other -> other.offer == null && !other.id.equals(backend.id))
        .filter(other -> other.backend().equals(backend.backend()) && other.isHolding());
  }

  private void checkConflict(ServiceState backend, List<PortMapping> ports) {
    when(
        sharing(backend)
            .flatMap(other -> other.ports.stream())
            .anyMatch(taken -> ports.stream().anyMatch(port -> conflict(port, taken))),
        backend.portId == null ? IP_ADDRESS_CONFLICT : PORT_CONFLICT);
  }

  private boolean conflict(PortMapping one, PortMapping other) {
    boolean client = reading.clientPortsConflict() && one.clientPort() == other.clientPort();
    return one.protocol() == other.protocol() && (one.serverPort() == other.serverPort() || client);
  }

  EndpointService modify(Caller caller, ModifyEndpointService request) {
    when(request.portId() != null && !isUuid(request.portId()), INVALID_PORT_ID);
    if (!absent(request.ip())) {
      when(!absent(request.portId()), PORT_AND_IP_MODIFIED);
      when(!absent(request.vipPortId()), VIP_AND_IP_MODIFIED);
      throw new Refusal(IP_NOT_MODIFIABLE);
    }
    when(!absent(request.cidr()), CIDR_NOT_MODIFIABLE);
    checkName(request.serviceName());
    checkVipPort(request.vipPortId());
    Optional<EndpointService.TcpProxy> proxy = proxy(request.tcpProxy());
    Optional<List<PortMapping>> ports =
        Optional.ofNullable(request.ports()).map(given -> Shapes.ports(given, reading.protocols()));
    if (reading.current()) {
      Shapes.checkDescription(request.description());
    }
    ServiceState service = region.service(caller, request.serviceId());
    boolean vip = reading.vipPort() && !absent(request.vipPortId());
    when(
        (request.portId() != null && service.portId == null)
            || (vip && service.serverType != ServerType.VIP),
        PORT_ID_NOT_MODIFIABLE);
    if (request.portId() != null) {
      checkPort(request.portId(), service.vpcId, service.serverType);
    }
    if (vip) {
      checkVipPort(request.vipPortId(), service.vpcId);
    }
    when(!service.is(ServiceStatus.AVAILABLE), SERVICE_NOT_MODIFIABLE);
    ServiceState before = service.copy();
    ServiceState moved = service.copy();
    moved.portId = request.portId() == null ? service.portId : request.portId();
    checkConflict(moved, ports.orElse(service.ports));
    if (!moved.backend().equals(service.backend())) {
      checkShare(moved);
    }
    service.portId = moved.portId;
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
        INVALID_SERVICE_NAME);
    ServiceState service = region.service(caller, request.serviceId());
    when(!service.is(ServiceStatus.AVAILABLE), SERVICE_NOT_MODIFIABLE);
    ServiceState before = service.copy();
    rename(service, request.endpointServiceName());
    touchIfChanged(before, service);
    return service.fullName;
  }

  Done delete(Caller caller, String id) {
    ServiceState service = region.service(caller, id);
    when(service.is(ServiceStatus.DELETING), SERVICE_NOT_MODIFIABLE);
    when(region.truth().connections(id).anyMatch(EndpointState::isConnected), SERVICE_IN_USE);
    region.begin(TransitionStep.SERVICE_DELETION, service);
    return new Done(id);
  }

  Done upgrade(Caller caller, UpgradeEndpointService request) {
    when(
        !absent(request.action()) && !List.of("upgrade", "rollback").contains(request.action()),
        INVALID_ACTION);
    ServiceState service = region.service(caller, request.serviceId());
    when(!service.is(ServiceStatus.AVAILABLE), SERVICE_NOT_MODIFIABLE);
    return new Done(service.id);
  }

  Done addResources(Caller caller, AddServerResources request) {
    List<AddServerResources.Spec> specs =
        Objects.requireNonNullElse(request.serverResources(), List.of());
    when(specs.isEmpty(), MISSING_PARAMETER);
    Shapes.checkBatch(specs);
    when(
        specs.stream()
            .anyMatch(spec -> absent(spec.resourceId()) || absent(spec.availabilityZoneId())),
        MISSING_PARAMETER);
    ServiceState service = region.service(caller, request.serviceId());
    when(!service.is(ServiceStatus.AVAILABLE), SERVICE_NOT_MODIFIABLE);
    ServiceState before = service.copy();
    List<EndpointService.ServerResource> all = new ArrayList<>(service.serverResources);
    for (AddServerResources.Spec spec : specs) {
      EndpointService.ServerResource added =
          new EndpointService.ServerResource(spec.resourceId(), spec.availabilityZoneId());
      if (!all.contains(added)) {
        all.add(added);
      }
    }
    service.serverResources = all;
    touchIfChanged(before, service);
    return new Done(service.id);
  }
}
