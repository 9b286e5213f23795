package io.vpcep.simulator.conformance;

import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.api.endpointservice.DescribeEndpointService;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.PortMapping;
import io.vpcep.simulator.api.endpointservice.PublicService;
import io.vpcep.simulator.api.endpointservice.ServerType;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.api.endpointservice.ServiceType;
import io.vpcep.simulator.api.permission.Permission;
import io.vpcep.simulator.api.resource.ResourceError;
import io.vpcep.simulator.api.tag.Tag;
import io.vpcep.simulator.error.ErrorCode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All that the model knows of an endpoint service. Lists in it are never changed, but replaced. */
final class ServiceState implements Cloneable {
  final String id;
  final Caller owner;
  final Instant createdAt;
  // Set only for services of the operator.
  @Nullable PublicService offer;
  ServerType serverType = ServerType.VM;
  String vpcId = "";
  @Nullable String portId = "";
  @Nullable String vipPortId;
  @Nullable String ip;
  EndpointService.@Nullable IpVersion ipVersion;
  @Nullable String snatNetworkId;
  @Nullable String poolId;
  EndpointService.@Nullable CidrType cidrType;
  @Nullable String publicBorderGroup;
  boolean enablePolicy;
  List<EndpointService.ServerResource> serverResources = List.of();
  String fullName = "";
  boolean approval;
  ServiceStatus status = ServiceStatus.CREATING;
  @Nullable Instant availableSince;
  List<PortMapping> ports = List.of();
  EndpointService.TcpProxy proxy = EndpointService.TcpProxy.CLOSE;
  List<Tag> tags = List.of();
  String description = "";
  @Nullable ErrorCode error;
  List<Permission> permissions = List.of();
  Instant updatedAt;

  ServiceState(String id, Caller owner, Instant createdAt) {
    this.id = id;
    this.owner = owner;
    this.createdAt = createdAt;
    this.updatedAt = createdAt;
  }

  ServiceState copy() {
    try {
      return (ServiceState) clone();
    } catch (CloneNotSupportedException e) {
      throw new AssertionError(e);
    }
  }

  void rename(String region, String shortName) {
    fullName = shortName.isEmpty() ? region + "." + id : region + "." + shortName + "." + id;
  }

  ServiceType type() {
    return offer == null ? ServiceType.INTERFACE : offer.serviceType();
  }

  boolean allowsPolicy() {
    return offer == null ? enablePolicy : offer.enablePolicy();
  }

  boolean is(ServiceStatus wanted) {
    return status == wanted;
  }

  /** Whether it holds its ports and its place in the quota. */
  boolean isHolding() {
    return !is(ServiceStatus.DELETING);
  }

  /** What only services with other ports may share. */
  List<@Nullable String> backend() {
    return portId == null ? List.of(vpcId, Objects.requireNonNull(ip)) : List.of(portId);
  }

  /** What its owner sees. */
  EndpointService shown(int connections) {
    return new EndpointService(
        id,
        owner.projectId(),
        owner.domainId(),
        fullName,
        type(),
        serverType,
        vpcId,
        portId,
        vipPortId,
        ip,
        ipVersion,
        snatNetworkId,
        poolId,
        cidrType,
        publicBorderGroup,
        approval,
        status,
        ports,
        proxy,
        tags,
        description,
        allowsPolicy(),
        serverResources,
        connections,
        error == null ? List.of() : List.of(new ResourceError(error)),
        createdAt,
        updatedAt);
  }

  /** What anybody may know of it. */
  DescribeEndpointService.Description described() {
    return new DescribeEndpointService.Description(
        id,
        fullName,
        type(),
        createdAt,
        offer == null || offer.charge(),
        allowsPolicy(),
        publicBorderGroup);
  }
}
