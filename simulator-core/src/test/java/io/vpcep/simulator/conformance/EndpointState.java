package io.vpcep.simulator.conformance;

import io.vpcep.simulator.account.Account;
import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.api.connection.Connection;
import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.endpoint.PolicyDocument;
import io.vpcep.simulator.api.endpoint.PolicyStatement;
import io.vpcep.simulator.api.endpointservice.ServiceType;
import io.vpcep.simulator.api.resource.ResourceError;
import io.vpcep.simulator.api.tag.Tag;
import io.vpcep.simulator.error.ErrorCode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that the model knows of an endpoint. Lists in it are never changed, but replaced. */
final class EndpointState implements Cloneable {
  final String id;
  final Caller owner;
  final int markerId;
  final String serviceId;
  final ServiceType serviceType;
  final Instant createdAt;
  final String poolId;
  String serviceName = "";
  EndpointStatus status = EndpointStatus.CREATING;
  boolean acceptedBefore;
  String vpcId = "";
  @Nullable String subnetId;
  @Nullable String address;
  boolean addressGiven;
  Endpoint.@Nullable IpVersion ipVersion;
  @Nullable String ipv6Address;
  boolean dns;
  boolean accessEnforced;
  List<String> access = List.of();
  List<String> tables = List.of();
  String description = "";
  String connectionDescription = "";
  String specification = "default";
  @Nullable String publicBorderGroup;
  @Nullable List<PolicyStatement> statements;
  @Nullable PolicyDocument document;
  List<Tag> tags = List.of();
  @Nullable ErrorCode error;
  Instant updatedAt;

  EndpointState(
      String id, Caller owner, int markerId, ServiceState service, Instant createdAt, String pool) {
    this.id = id;
    this.owner = owner;
    this.markerId = markerId;
    this.serviceId = service.id;
    this.serviceType = service.type();
    this.serviceName = service.fullName;
    this.createdAt = createdAt;
    this.updatedAt = createdAt;
    this.poolId = pool;
  }

  EndpointState copy() {
    try {
      return (EndpointState) clone();
    } catch (CloneNotSupportedException e) {
      throw new AssertionError(e);
    }
  }

  boolean is(EndpointStatus... wanted) {
    return List.of(wanted).contains(status);
  }

  /** Whether it holds its address, its route tables and its place in the quota. */
  boolean isHolding() {
    return !is(EndpointStatus.DELETING);
  }

  /** Whether it counts as connected to its service. */
  boolean isConnected() {
    return is(EndpointStatus.CREATING, EndpointStatus.ACCEPTED);
  }

  boolean isGateway() {
    return serviceType == ServiceType.GATEWAY;
  }

  private @Nullable String visibleAddress() {
    boolean connectedOnce =
        is(EndpointStatus.ACCEPTED) || (is(EndpointStatus.REJECTED) && acceptedBefore);
    return addressGiven || connectedOnce ? address : null;
  }

  private List<ResourceError> errors() {
    return error == null ? List.of() : List.of(new ResourceError(error));
  }

  /** What its owner sees. */
  Endpoint shown(Account.Status standing) {
    return new Endpoint(
        id,
        owner.projectId(),
        markerId,
        serviceId,
        serviceName,
        serviceType,
        status,
        List.of(standing),
        vpcId,
        subnetId,
        visibleAddress(),
        ipVersion,
        ipv6Address,
        dns,
        dns ? List.of("vpcep-" + id + "." + Setting.REGION + ".example.com") : List.of(),
        accessEnforced,
        access,
        tables,
        true,
        description,
        specification,
        poolId,
        publicBorderGroup,
        statements,
        document,
        tags,
        errors(),
        createdAt,
        updatedAt);
  }

  /** What the owner of the service sees. */
  Connection connection() {
    return new Connection(
        id,
        markerId,
        owner.domainId(),
        connectionDescription,
        status,
        errors(),
        createdAt,
        updatedAt);
  }
}
