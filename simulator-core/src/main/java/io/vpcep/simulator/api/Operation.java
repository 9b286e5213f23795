package io.vpcep.simulator.api;

import io.vpcep.simulator.api.connection.AcceptOrRejectConnection;
import io.vpcep.simulator.api.connection.Connection;
import io.vpcep.simulator.api.connection.DescribeConnections;
import io.vpcep.simulator.api.connection.ListConnections;
import io.vpcep.simulator.api.endpoint.CreateEndpoint;
import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpoint.ListEndpoints;
import io.vpcep.simulator.api.endpoint.UpdateAccessWhitelist;
import io.vpcep.simulator.api.endpoint.UpdatePolicy;
import io.vpcep.simulator.api.endpoint.UpdateRouteTables;
import io.vpcep.simulator.api.endpoint.UpgradeEndpoint;
import io.vpcep.simulator.api.endpointservice.AddServerResources;
import io.vpcep.simulator.api.endpointservice.CreateEndpointService;
import io.vpcep.simulator.api.endpointservice.DescribeEndpointService;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.ListEndpointServices;
import io.vpcep.simulator.api.endpointservice.ListPublicServices;
import io.vpcep.simulator.api.endpointservice.ModifyEndpointService;
import io.vpcep.simulator.api.endpointservice.PublicService;
import io.vpcep.simulator.api.endpointservice.RenameEndpointService;
import io.vpcep.simulator.api.endpointservice.UpgradeEndpointService;
import io.vpcep.simulator.api.permission.AddOrRemovePermissions;
import io.vpcep.simulator.api.permission.BatchAddPermissions;
import io.vpcep.simulator.api.permission.BatchRemovePermissions;
import io.vpcep.simulator.api.permission.DescribePermission;
import io.vpcep.simulator.api.permission.ListPermissions;
import io.vpcep.simulator.api.permission.Permission;
import io.vpcep.simulator.api.resource.ById;
import io.vpcep.simulator.api.resource.Done;
import io.vpcep.simulator.api.resource.Page;
import io.vpcep.simulator.api.resource.Quota;
import io.vpcep.simulator.api.resource.ShowQuotas;
import io.vpcep.simulator.api.tag.ChangeTags;
import io.vpcep.simulator.api.tag.ListResourcesByTag;
import io.vpcep.simulator.api.tag.ListTags;
import io.vpcep.simulator.stability.Stable;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An operation of the API: what it takes, what it answers, the IAM action it needs (API reference
 * chapter 6), and which resources a request names. The constants have the order of the reference;
 * operations that only official clients know come last.
 *
 * @param <Q> the request
 * @param <A> the answer
 */
@SuppressWarnings("UnusedTypeParameter") // the types are for the compiler of the calls
@Stable
public final class Operation<Q, A> {

  /** Create an endpoint service (4.2.1). */
  public static final Operation<CreateEndpointService, EndpointService> CREATE_ENDPOINT_SERVICE =
      new Operation<>(
          "CreateEndpointService",
          "CreateEndpointService",
          "vpcep:epservices:create",
          r -> Subjects.NONE.andName(r.serviceName()));

  /** Show an endpoint service (4.2.2). */
  public static final Operation<ById, EndpointService> SHOW_ENDPOINT_SERVICE =
      new Operation<>(
          "ShowEndpointService",
          "ListServiceDetails",
          "vpcep:epservices:get",
          r -> Subjects.ofIds(r.id()));

  /** Modify an endpoint service (4.2.3). */
  public static final Operation<ModifyEndpointService, EndpointService> MODIFY_ENDPOINT_SERVICE =
      new Operation<>(
          "ModifyEndpointService",
          "UpdateEndpointService",
          "vpcep:epservices:update",
          r -> Subjects.ofIds(r.serviceId()));

  /** Delete an endpoint service (4.2.4). */
  public static final Operation<ById, Done> DELETE_ENDPOINT_SERVICE =
      new Operation<>(
          "DeleteEndpointService",
          "DeleteEndpointService",
          "vpcep:epservices:delete",
          r -> Subjects.ofIds(r.id()));

  /** List endpoint services (4.2.5). */
  public static final Operation<ListEndpointServices, Page<EndpointService>>
      LIST_ENDPOINT_SERVICES =
          new Operation<>(
              "ListEndpointServices",
              "ListEndpointService",
              "vpcep:epservices:list",
              r -> Subjects.ofIds(r.id()).andName(r.endpointServiceName()));

  /** List connections (4.2.6). */
  public static final Operation<ListConnections, Page<Connection>> LIST_CONNECTIONS =
      new Operation<>(
          "ListConnections",
          "ListServiceConnections",
          "vpcep:connections:list",
          r -> Subjects.ofIds(r.serviceId(), r.id()));

  /** Accept or reject a connection (4.2.7). */
  public static final Operation<AcceptOrRejectConnection, List<Connection>>
      ACCEPT_OR_REJECT_CONNECTION =
          new Operation<>(
              "AcceptOrRejectConnection",
              "AcceptOrRejectEndpoint",
              "vpcep:connections:update",
              r -> Subjects.ofIds(r.serviceId()).andIds(r.endpoints()));

  /** List the whitelist (4.2.8). */
  public static final Operation<ListPermissions, Page<Permission>> LIST_PERMISSIONS =
      new Operation<>(
          "ListPermissions",
          "ListServicePermissionsDetails",
          "vpcep:permissions:list",
          r -> Subjects.ofIds(r.serviceId()));

  /** Add or remove whitelist records (4.2.9). */
  public static final Operation<AddOrRemovePermissions, AddOrRemovePermissions.Result>
      ADD_OR_REMOVE_PERMISSIONS =
          new Operation<>(
              "AddOrRemovePermissions",
              "AddOrRemoveServicePermissions",
              "vpcep:permissions:update",
              r -> Subjects.ofIds(r.serviceId()));

  /** List public services (4.2.10). */
  public static final Operation<ListPublicServices, Page<PublicService>> LIST_PUBLIC_SERVICES =
      new Operation<>(
          "ListPublicServices",
          "ListServicePublicDetails",
          "vpcep:pubEpservices:list",
          r -> Subjects.ofIds(r.id()).andName(r.endpointServiceName()));

  /** Describe a service (4.2.11); the action is spelt so in the reference. */
  public static final Operation<DescribeEndpointService, DescribeEndpointService.Description>
      DESCRIBE_ENDPOINT_SERVICE =
          new Operation<>(
              "DescribeEndpointService",
              "ListServiceDescribeDetails",
              "vpcep:epseviceDesc:get",
              r -> Subjects.ofIds(r.id()).andName(r.endpointServiceName()));

  /** Create an endpoint (4.3.1). */
  public static final Operation<CreateEndpoint, Endpoint> CREATE_ENDPOINT =
      new Operation<>(
          "CreateEndpoint",
          "CreateEndpoint",
          "vpcep:endpoints:create",
          r -> Subjects.ofIds(r.endpointServiceId()));

  /** Show an endpoint (4.3.2). */
  public static final Operation<ById, Endpoint> SHOW_ENDPOINT =
      new Operation<>(
          "ShowEndpoint",
          "ListEndpointInfoDetails",
          "vpcep:endpoints:get",
          r -> Subjects.ofIds(r.id()));

  /** Delete an endpoint (4.3.3). */
  public static final Operation<ById, Done> DELETE_ENDPOINT =
      new Operation<>(
          "DeleteEndpoint",
          "DeleteEndpoint",
          "vpcep:endpoints:delete",
          r -> Subjects.ofIds(r.id()));

  /** List endpoints (4.3.4). */
  public static final Operation<ListEndpoints, Page<Endpoint>> LIST_ENDPOINTS =
      new Operation<>(
          "ListEndpoints",
          "ListEndpoints",
          "vpcep:endpoints:list",
          r -> Subjects.ofIds(r.id()).andName(r.endpointServiceName()));

  /** Show quotas (4.4.1). */
  public static final Operation<ShowQuotas, List<Quota>> SHOW_QUOTAS =
      new Operation<>("ShowQuotas", "ListQuotaDetails", "vpcep:quotas:get", r -> Subjects.NONE);

  /** Change the access whitelist of an endpoint. Not in the API reference of 2024-04. */
  public static final Operation<UpdateAccessWhitelist, Endpoint> UPDATE_ACCESS_WHITELIST =
      new Operation<>(
          "UpdateAccessWhitelist",
          "UpdateEndpointWhite",
          "vpcep:endpoints:update",
          r -> Subjects.ofIds(r.endpointId()));

  /** Change the route tables of an endpoint. Not in the API reference of 2024-04. */
  public static final Operation<UpdateRouteTables, UpdateRouteTables.Result> UPDATE_ROUTE_TABLES =
      new Operation<>(
          "UpdateRouteTables",
          "UpdateEndpointRoutetable",
          "vpcep:endpoints:update",
          r -> Subjects.ofIds(r.endpointId()));

  /** Change the policy of an endpoint. Not in the API reference of 2024-04. */
  public static final Operation<UpdatePolicy, Endpoint> UPDATE_POLICY =
      new Operation<>(
          "UpdatePolicy",
          "UpdateEndpointPolicy",
          "vpcep:endpoints:update",
          r -> Subjects.ofIds(r.endpointId()));

  /** Bring an endpoint back to the default policy. Not in the API reference of 2024-04. */
  public static final Operation<ById, Endpoint> DELETE_POLICY =
      new Operation<>(
          "DeletePolicy",
          "DeleteEndpointPolicy",
          "vpcep:endpoints:update",
          r -> Subjects.ofIds(r.id()));

  /** Rename an endpoint service; answers the full name. Not in the API reference of 2024-04. */
  public static final Operation<RenameEndpointService, String> RENAME_ENDPOINT_SERVICE =
      new Operation<>(
          "RenameEndpointService",
          "UpdateEndpointServiceName",
          "vpcep:epservices:update",
          r -> Subjects.ofIds(r.serviceId()));

  /** Describe connections. Not in the API reference of 2024-04. */
  public static final Operation<DescribeConnections, List<Connection>> DESCRIBE_CONNECTIONS =
      new Operation<>(
          "DescribeConnections",
          "UpdateEndpointConnectionsDesc",
          "vpcep:connections:update",
          r -> Subjects.ofIds(r.serviceId()).andIds(r.endpointIds()));

  /** Add whitelist records with descriptions. Not in the API reference of 2024-04. */
  public static final Operation<BatchAddPermissions, List<Permission>> BATCH_ADD_PERMISSIONS =
      new Operation<>(
          "BatchAddPermissions",
          "BatchAddEndpointServicePermissions",
          "vpcep:permissions:update",
          r -> Subjects.ofIds(r.serviceId()));

  /** Remove whitelist records by their ids. Not in the API reference of 2024-04. */
  public static final Operation<BatchRemovePermissions, List<Permission>> BATCH_REMOVE_PERMISSIONS =
      new Operation<>(
          "BatchRemovePermissions",
          "BatchRemoveEndpointServicePermissions",
          "vpcep:permissions:update",
          r -> Subjects.ofIds(r.serviceId()));

  /** Describe a whitelist record. Not in the API reference of 2024-04. */
  public static final Operation<DescribePermission, List<Permission>> DESCRIBE_PERMISSION =
      new Operation<>(
          "DescribePermission",
          "UpdateEndpointServicePermissionDesc",
          "vpcep:permissions:update",
          r -> Subjects.ofIds(r.serviceId()));

  /** Upgrade an endpoint service. Not in the API reference of 2024-04. */
  public static final Operation<UpgradeEndpointService, Done> UPGRADE_ENDPOINT_SERVICE =
      new Operation<>(
          "UpgradeEndpointService",
          "UpgradeEndpointService",
          "vpcep:epservices:update",
          r -> Subjects.ofIds(r.serviceId()));

  /** Add tags to a resource, or take them from it. Not in the API reference of 2024-04. */
  public static final Operation<ChangeTags, Done> CHANGE_TAGS =
      new Operation<>(
          "ChangeTags",
          "BatchAddOrRemoveResourceInstance",
          "vpcep:tags:update",
          r -> Subjects.ofIds(r.resourceId()));

  /** List the tags of a project. Not in the API reference of 2024-04. */
  public static final Operation<ListTags, List<ListTags.TagValues>> LIST_TAGS =
      new Operation<>(
          "ListTags", "ListQueryProjectResourceTags", "vpcep:tags:list", r -> Subjects.NONE);

  /** List or count resources by their tags. Not in the API reference of 2024-04. */
  public static final Operation<ListResourcesByTag, Page<ListResourcesByTag.TaggedResource>>
      LIST_RESOURCES_BY_TAG =
          new Operation<>(
              "ListResourcesByTag",
              "ListResourceInstances",
              "vpcep:resource:list",
              r -> Subjects.NONE);

  /** Upgrade an endpoint. Not in the API reference of 2024-04. */
  public static final Operation<UpgradeEndpoint, Done> UPGRADE_ENDPOINT =
      new Operation<>(
          "UpgradeEndpoint",
          "UpgradeEndpoint",
          "vpcep:endpoints:update",
          r -> Subjects.ofIds(r.endpointId()));

  /** Add backends to an endpoint service. Not in the API reference of 2024-04. */
  public static final Operation<AddServerResources, Done> ADD_SERVER_RESOURCES =
      new Operation<>(
          "AddServerResources",
          "AddServerResources",
          "vpcep:epservices:update",
          r -> Subjects.ofIds(r.serviceId()));

  private static final List<Operation<?, ?>> ALL =
      List.of(
          CREATE_ENDPOINT_SERVICE,
          SHOW_ENDPOINT_SERVICE,
          MODIFY_ENDPOINT_SERVICE,
          DELETE_ENDPOINT_SERVICE,
          LIST_ENDPOINT_SERVICES,
          LIST_CONNECTIONS,
          ACCEPT_OR_REJECT_CONNECTION,
          LIST_PERMISSIONS,
          ADD_OR_REMOVE_PERMISSIONS,
          LIST_PUBLIC_SERVICES,
          DESCRIBE_ENDPOINT_SERVICE,
          CREATE_ENDPOINT,
          SHOW_ENDPOINT,
          DELETE_ENDPOINT,
          LIST_ENDPOINTS,
          SHOW_QUOTAS,
          UPDATE_ACCESS_WHITELIST,
          UPDATE_ROUTE_TABLES,
          UPDATE_POLICY,
          DELETE_POLICY,
          RENAME_ENDPOINT_SERVICE,
          DESCRIBE_CONNECTIONS,
          BATCH_ADD_PERMISSIONS,
          BATCH_REMOVE_PERMISSIONS,
          DESCRIBE_PERMISSION,
          UPGRADE_ENDPOINT_SERVICE,
          UPGRADE_ENDPOINT,
          ADD_SERVER_RESOURCES,
          CHANGE_TAGS,
          LIST_TAGS,
          LIST_RESOURCES_BY_TAG);

  private final String name;
  private final String sdkName;
  private final String iamAction;
  private final Function<Q, Subjects> subjects;

  private Operation(String name, String sdkName, String iamAction, Function<Q, Subjects> subjects) {
    this.name = name;
    this.sdkName = sdkName;
    this.iamAction = iamAction;
    this.subjects = subjects;
  }

  /** All operations: those of the API reference in its order, then the others. */
  public static List<Operation<?, ?>> all() {
    return ALL;
  }

  /** Its name, such as {@code CreateEndpointService}. */
  public String name() {
    return name;
  }

  /**
   * Its name in the official SDK, such as {@code ListServiceDetails}; the same as {@link #name()}
   * where the SDK calls it so, or does not have it.
   */
  public String sdkName() {
    return sdkName;
  }

  /** The IAM action a caller needs, such as {@code vpcep:epservices:create}. */
  public String iamAction() {
    return iamAction;
  }

  /** Whether it only looks, as its IAM action says. */
  public boolean isRead() {
    return iamAction.endsWith(":get") || iamAction.endsWith(":list");
  }

  /**
   * Which services and endpoints a request names.
   *
   * @throws ClassCastException if it is not a request of this operation
   */
  @SuppressWarnings("unchecked") // see the exception
  public Subjects subjectsOf(Object request) {
    return subjects.apply((Q) request);
  }

  @Override
  public String toString() {
    return name;
  }

  /**
   * Which services and endpoints a request names, as {@link Operation#subjectsOf} tells.
   *
   * @param ids ids of services and endpoints, in the order of the request, each once
   * @param serviceNames names of services, or parts of such names, each once
   */
  public record Subjects(List<String> ids, List<String> serviceNames) {
    static final Subjects NONE = new Subjects(List.of(), List.of());

    /** Copies the lists. */
    public Subjects {
      ids = List.copyOf(Objects.requireNonNull(ids, "ids"));
      serviceNames = List.copyOf(Objects.requireNonNull(serviceNames, "serviceNames"));
    }

    /** The resources with these ids; those that are absent do not count. */
    static Subjects ofIds(@Nullable String... ids) {
      return NONE.andIds(Arrays.asList(ids));
    }

    /** These, and the resources with more ids; null means none. */
    Subjects andIds(@Nullable Collection<@Nullable String> more) {
      return more == null
          ? this
          : new Subjects(given(Stream.concat(ids.stream(), more.stream())), serviceNames);
    }

    /** These, and the service with a name; null means none. */
    Subjects andName(@Nullable String name) {
      return new Subjects(ids, given(Stream.concat(serviceNames.stream(), Stream.of(name))));
    }

    private static List<String> given(Stream<@Nullable String> texts) {
      return texts.filter(Objects::nonNull).filter(text -> !text.isEmpty()).distinct().toList();
    }
  }
}
