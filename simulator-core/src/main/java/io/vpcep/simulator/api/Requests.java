package io.vpcep.simulator.api;

import io.vpcep.simulator.api.connection.AcceptOrRejectConnection;
import io.vpcep.simulator.api.connection.DescribeConnections;
import io.vpcep.simulator.api.connection.ListConnections;
import io.vpcep.simulator.api.endpoint.CreateEndpoint;
import io.vpcep.simulator.api.endpoint.ListEndpoints;
import io.vpcep.simulator.api.endpoint.PolicyStatement;
import io.vpcep.simulator.api.endpoint.PolicyStatementSpec;
import io.vpcep.simulator.api.endpoint.UpdateAccessWhitelist;
import io.vpcep.simulator.api.endpoint.UpdatePolicy;
import io.vpcep.simulator.api.endpoint.UpdateRouteTables;
import io.vpcep.simulator.api.endpointservice.CreateEndpointService;
import io.vpcep.simulator.api.endpointservice.DescribeEndpointService;
import io.vpcep.simulator.api.endpointservice.ListEndpointServices;
import io.vpcep.simulator.api.endpointservice.ListPublicServices;
import io.vpcep.simulator.api.endpointservice.ModifyEndpointService;
import io.vpcep.simulator.api.endpointservice.PortSpec;
import io.vpcep.simulator.api.endpointservice.ServerType;
import io.vpcep.simulator.api.permission.AddOrRemovePermissions;
import io.vpcep.simulator.api.permission.BatchAddPermissions;
import io.vpcep.simulator.api.permission.ListPermissions;
import io.vpcep.simulator.api.permission.PermissionSpec;
import io.vpcep.simulator.api.resource.ResourceType;
import io.vpcep.simulator.api.resource.ShowQuotas;
import io.vpcep.simulator.api.tag.ChangeTags;
import io.vpcep.simulator.api.tag.ListResourcesByTag;
import io.vpcep.simulator.api.tag.TagSpec;
import io.vpcep.simulator.stability.Experimental;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Builders that make valid requests as they are, so that a test states only what it is about.
 *
 * <pre>{@code
 * var service = api.createEndpointService(Requests.endpointService("web").build());
 * var endpoint = api.createEndpoint(Requests.endpoint(service.id()).enableDns(true).build());
 * }</pre>
 *
 * <p>The network ids in them are the same in each run. They belong to nothing; if the test models a
 * network, set ids of that.
 */
@Experimental
public final class Requests {
  /** The VPC that these requests name, unless set. */
  public static final String VPC_ID = id("vpc");

  /** The subnet that these requests name, unless set. */
  public static final String SUBNET_ID = id("subnet");

  private static final String LARGEST_PAGE = "1000";
  private static final String LARGEST_PAGE_OF_PERMISSIONS = "500";

  private Requests() {}

  /**
   * A service with one port, TCP 80 to 8080, whose owner accepts connections. Two of these use the
   * same port (EndPoint.3044): give them names.
   */
  public static CreateEndpointService.Builder endpointService() {
    return CreateEndpointService.builder()
        .vpcId(VPC_ID)
        .portId(id("port"))
        .serverType(ServerType.VM)
        .ports(PortSpec.tcp(80, 8080));
  }

  /**
   * The same with a name, and on a backend that follows from the name.
   *
   * @param name 0 to 16 letters, digits, {@code _} and {@code -}
   */
  public static CreateEndpointService.Builder endpointService(String name) {
    Objects.requireNonNull(name, "name");
    return endpointService().serviceName(name).portId(id("port of " + name));
  }

  /** A service whose owner need not accept connections. */
  public static CreateEndpointService.Builder openEndpointService(String name) {
    Objects.requireNonNull(name, "name");
    return endpointService(name).approvalEnabled(false);
  }

  /** A change of a service; changes nothing unless fields are set. */
  public static ModifyEndpointService.Builder modification(String serviceId) {
    return ModifyEndpointService.builder(serviceId);
  }

  /** An endpoint to an interface service. */
  public static CreateEndpoint.Builder endpoint(String serviceId) {
    Objects.requireNonNull(serviceId, "serviceId");
    return gatewayEndpoint(serviceId).subnetId(SUBNET_ID);
  }

  /** An endpoint to a gateway service, with the default route table. */
  public static CreateEndpoint.Builder gatewayEndpoint(String serviceId) {
    Objects.requireNonNull(serviceId, "serviceId");
    return CreateEndpoint.builder().endpointServiceId(serviceId).vpcId(VPC_ID);
  }

  /** Accepting the connection of an endpoint. */
  public static AcceptOrRejectConnection.Builder acceptance(String serviceId, String endpointId) {
    Objects.requireNonNull(endpointId, "endpointId");
    return AcceptOrRejectConnection.builder(serviceId).action("receive").endpoints(endpointId);
  }

  /** Rejecting the connection of an endpoint. */
  public static AcceptOrRejectConnection.Builder rejection(String serviceId, String endpointId) {
    Objects.requireNonNull(endpointId, "endpointId");
    return AcceptOrRejectConnection.builder(serviceId).action("reject").endpoints(endpointId);
  }

  /** Letting accounts connect; everybody, if none is named. */
  public static AddOrRemovePermissions.Builder permission(String serviceId, String... domainIds) {
    return permissions(serviceId, "add", domainIds);
  }

  /** Letting accounts connect no longer; everybody, if none is named. */
  public static AddOrRemovePermissions.Builder revocation(String serviceId, String... domainIds) {
    return permissions(serviceId, "remove", domainIds);
  }

  private static AddOrRemovePermissions.Builder permissions(
      String serviceId, String action, String... domainIds) {
    String[] records =
        domainIds.length == 0
            ? new String[] {"*"}
            : Stream.of(domainIds).map(id -> "iam:domain::" + id).toArray(String[]::new);
    return AddOrRemovePermissions.builder(serviceId).action(action).permissions(records);
  }

  /** Asks what anybody may know of a service. */
  public static DescribeEndpointService.Builder description(String serviceId) {
    Objects.requireNonNull(serviceId, "serviceId");
    return DescribeEndpointService.builder().id(serviceId);
  }

  /** The largest page of services. */
  public static ListEndpointServices.Builder endpointServices() {
    return ListEndpointServices.builder().limit(LARGEST_PAGE);
  }

  /** The largest page of public services. */
  public static ListPublicServices.Builder publicServices() {
    return ListPublicServices.builder().limit(LARGEST_PAGE);
  }

  /** The largest page of connections to a service. */
  public static ListConnections.Builder connections(String serviceId) {
    return ListConnections.builder(serviceId).limit(LARGEST_PAGE);
  }

  /** The largest page of the whitelist of a service. */
  public static ListPermissions.Builder permissions(String serviceId) {
    return ListPermissions.builder(serviceId).limit(LARGEST_PAGE_OF_PERMISSIONS);
  }

  /** The largest page of endpoints. */
  public static ListEndpoints.Builder endpoints() {
    return ListEndpoints.builder().limit(LARGEST_PAGE);
  }

  /** All quotas. */
  public static ShowQuotas quotas() {
    return new ShowQuotas(null);
  }

  /** A whitelist of addresses and networks for an interface endpoint, enforced. */
  public static UpdateAccessWhitelist.Builder accessWhitelist(
      String endpointId, String... entries) {
    return UpdateAccessWhitelist.builder(endpointId).enableWhitelist(true).whitelist(entries);
  }

  /** The route tables of a gateway endpoint. */
  public static UpdateRouteTables.Builder routeTables(String endpointId, String... routetables) {
    return UpdateRouteTables.builder(endpointId).routetables(routetables);
  }

  /** A policy for a gateway endpoint: everything is allowed. */
  public static UpdatePolicy.Builder policy(String endpointId) {
    List<String> everything = List.of("*");
    return UpdatePolicy.builder(endpointId)
        .policyStatements(
            PolicyStatementSpec.of(PolicyStatement.Effect.ALLOW, everything, everything));
  }

  /** Whitelist records for accounts, without descriptions. */
  public static BatchAddPermissions.Builder permissionRecords(
      String serviceId, String... domainIds) {
    return BatchAddPermissions.builder(serviceId)
        .permissions(
            Stream.of(domainIds)
                .map(id -> new PermissionSpec("iam:domain::" + id, null))
                .toArray(PermissionSpec[]::new));
  }

  /** What the owner of a service writes about a connection. */
  public static DescribeConnections.Builder connectionDescription(
      String serviceId, String endpointId, String text) {
    Objects.requireNonNull(endpointId, "endpointId");
    Objects.requireNonNull(text, "text");
    return DescribeConnections.builder(serviceId)
        .connections(new DescribeConnections.Description(endpointId, text));
  }

  /** Adding tags to a resource. */
  public static ChangeTags.Builder tags(ResourceType type, String resourceId, TagSpec... tags) {
    return ChangeTags.builder(type, resourceId).action("create").tags(tags);
  }

  /** The largest page of resources with tags: all, unless narrowed down. */
  public static ListResourcesByTag.Builder resourcesByTag(ResourceType type) {
    Objects.requireNonNull(type, "type");
    return ListResourcesByTag.builder(type).action("filter").limit(LARGEST_PAGE);
  }

  private static String id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
