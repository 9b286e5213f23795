package io.vpcep.simulator;

import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.api.Operation;
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
import io.vpcep.simulator.api.resource.Page;
import io.vpcep.simulator.api.resource.Quota;
import io.vpcep.simulator.api.resource.ResourceType;
import io.vpcep.simulator.api.resource.ShowQuotas;
import io.vpcep.simulator.api.tag.ChangeTags;
import io.vpcep.simulator.api.tag.ListResourcesByTag;
import io.vpcep.simulator.api.tag.ListTags;
import io.vpcep.simulator.api.tag.TagSpec;
import io.vpcep.simulator.error.RegionClosedException;
import io.vpcep.simulator.error.VpcepException;
import io.vpcep.simulator.stability.Stable;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The operations of the API for one caller: the same door for tests in this process and for HTTP.
 *
 * <p>Every method throws {@link VpcepException} with the documented code if the service would
 * refuse the request; the rules and their order are in {@code docs/behaviour.md}. A refused request
 * changes nothing. All of them throw {@link RegionClosedException} once the region is closed. Safe
 * for use by several threads.
 */
@Stable
public interface VpcepApi {

  /** Who calls. */
  Caller caller();

  /**
   * Calls an operation. All other methods go through this one.
   *
   * @param request makes the request. It is asked before the call begins, so it may take its time,
   *     and may make or await other calls. A refusal that it throws takes effect only after
   *     authorization: what the caller may not do is refused first.
   * @throws VpcepException if the service refuses
   */
  <Q, A> A call(Operation<Q, A> operation, Supplier<? extends Q> request);

  /** Creates an endpoint service: {@code creating}, later {@code available}. */
  default EndpointService createEndpointService(CreateEndpointService request) {
    return call(Operation.CREATE_ENDPOINT_SERVICE, () -> request);
  }

  /** Creates an endpoint service from what the consumer sets. */
  default EndpointService createEndpointService(Consumer<CreateEndpointService.Builder> request) {
    return createEndpointService(filled(CreateEndpointService.builder(), request).build());
  }

  /** Shows an endpoint service of the caller's project. */
  default EndpointService showEndpointService(String id) {
    ById request = new ById(id);
    return call(Operation.SHOW_ENDPOINT_SERVICE, () -> request);
  }

  /** Changes an available endpoint service. */
  default EndpointService modifyEndpointService(ModifyEndpointService request) {
    return call(Operation.MODIFY_ENDPOINT_SERVICE, () -> request);
  }

  /** Changes an available endpoint service by what the consumer sets. */
  default EndpointService modifyEndpointService(
      String id, Consumer<ModifyEndpointService.Builder> request) {
    return modifyEndpointService(filled(ModifyEndpointService.builder(id), request).build());
  }

  /** Deletes an endpoint service that no connected endpoint uses: {@code deleting}, later gone. */
  default void deleteEndpointService(String id) {
    ById request = new ById(id);
    call(Operation.DELETE_ENDPOINT_SERVICE, () -> request);
  }

  /** Lists endpoint services of the caller's project. */
  default Page<EndpointService> listEndpointServices(ListEndpointServices request) {
    return call(Operation.LIST_ENDPOINT_SERVICES, () -> request);
  }

  /** Lists endpoint services of the caller's project, as the consumer says. */
  default Page<EndpointService> listEndpointServices(
      Consumer<ListEndpointServices.Builder> request) {
    return listEndpointServices(filled(ListEndpointServices.builder(), request).build());
  }

  /** Lists the ten newest endpoint services of the caller's project. */
  default Page<EndpointService> listEndpointServices() {
    return listEndpointServices(ListEndpointServices.builder().build());
  }

  /** Lists connections to an endpoint service. */
  default Page<Connection> listConnections(ListConnections request) {
    return call(Operation.LIST_CONNECTIONS, () -> request);
  }

  /** Lists connections to an endpoint service, as the consumer says. */
  default Page<Connection> listConnections(
      String serviceId, Consumer<ListConnections.Builder> request) {
    return listConnections(filled(ListConnections.builder(serviceId), request).build());
  }

  /** Lists the ten newest connections to an endpoint service. */
  default Page<Connection> listConnections(String serviceId) {
    return listConnections(ListConnections.builder(serviceId).build());
  }

  /** Accepts or rejects a connection to an endpoint service. */
  default List<Connection> acceptOrRejectConnection(AcceptOrRejectConnection request) {
    return call(Operation.ACCEPT_OR_REJECT_CONNECTION, () -> request);
  }

  /** Accepts a connection: {@code creating}, later {@code accepted}. */
  default Connection acceptConnection(String serviceId, String endpointId) {
    Objects.requireNonNull(endpointId, "endpointId");
    return acceptOrRejectConnection(
            AcceptOrRejectConnection.builder(serviceId)
                .action("receive")
                .endpoints(endpointId)
                .build())
        .get(0);
  }

  /** Rejects a connection: {@code rejected} at once. */
  default Connection rejectConnection(String serviceId, String endpointId) {
    Objects.requireNonNull(endpointId, "endpointId");
    return acceptOrRejectConnection(
            AcceptOrRejectConnection.builder(serviceId)
                .action("reject")
                .endpoints(endpointId)
                .build())
        .get(0);
  }

  /** Lists the whitelist of an endpoint service. */
  default Page<Permission> listPermissions(ListPermissions request) {
    return call(Operation.LIST_PERMISSIONS, () -> request);
  }

  /** Lists the whitelist of an endpoint service, as the consumer says. */
  default Page<Permission> listPermissions(
      String serviceId, Consumer<ListPermissions.Builder> request) {
    return listPermissions(filled(ListPermissions.builder(serviceId), request).build());
  }

  /** Lists the ten newest whitelist records of an endpoint service. */
  default Page<Permission> listPermissions(String serviceId) {
    return listPermissions(ListPermissions.builder(serviceId).build());
  }

  /** Adds or removes whitelist records; answers the records of the request, and their type. */
  default AddOrRemovePermissions.Result addOrRemovePermissions(AddOrRemovePermissions request) {
    return call(Operation.ADD_OR_REMOVE_PERMISSIONS, () -> request);
  }

  /** Lets accounts connect: {@code iam:domain::DOMAIN_ID}, or {@code *} for all. */
  default List<String> addPermissions(String serviceId, String... permissions) {
    return addOrRemovePermissions(
            AddOrRemovePermissions.builder(serviceId)
                .action("add")
                .permissions(permissions)
                .build())
        .permissions();
  }

  /** Takes the right to connect from accounts; connections that exist stay. */
  default List<String> removePermissions(String serviceId, String... permissions) {
    return addOrRemovePermissions(
            AddOrRemovePermissions.builder(serviceId)
                .action("remove")
                .permissions(permissions)
                .build())
        .permissions();
  }

  /** Lists services of the operator. */
  default Page<PublicService> listPublicServices(ListPublicServices request) {
    return call(Operation.LIST_PUBLIC_SERVICES, () -> request);
  }

  /** Lists services of the operator, as the consumer says. */
  default Page<PublicService> listPublicServices(Consumer<ListPublicServices.Builder> request) {
    return listPublicServices(filled(ListPublicServices.builder(), request).build());
  }

  /** Lists the ten newest services of the operator. */
  default Page<PublicService> listPublicServices() {
    return listPublicServices(ListPublicServices.builder().build());
  }

  /** Tells what anybody may know of a service. */
  default DescribeEndpointService.Description describeEndpointService(
      DescribeEndpointService request) {
    return call(Operation.DESCRIBE_ENDPOINT_SERVICE, () -> request);
  }

  /** Tells what anybody may know of the service that the consumer names. */
  default DescribeEndpointService.Description describeEndpointService(
      Consumer<DescribeEndpointService.Builder> request) {
    return describeEndpointService(filled(DescribeEndpointService.builder(), request).build());
  }

  /** Creates an endpoint: {@code creating} or {@code pendingAcceptance}, later connected. */
  default Endpoint createEndpoint(CreateEndpoint request) {
    return call(Operation.CREATE_ENDPOINT, () -> request);
  }

  /** Creates an endpoint from what the consumer sets. */
  default Endpoint createEndpoint(Consumer<CreateEndpoint.Builder> request) {
    return createEndpoint(filled(CreateEndpoint.builder(), request).build());
  }

  /** Shows an endpoint of the caller's project. */
  default Endpoint showEndpoint(String id) {
    ById request = new ById(id);
    return call(Operation.SHOW_ENDPOINT, () -> request);
  }

  /** Deletes an endpoint that is not being created: {@code deleting}, later gone. */
  default void deleteEndpoint(String id) {
    ById request = new ById(id);
    call(Operation.DELETE_ENDPOINT, () -> request);
  }

  /** Lists endpoints of the caller's project. */
  default Page<Endpoint> listEndpoints(ListEndpoints request) {
    return call(Operation.LIST_ENDPOINTS, () -> request);
  }

  /** Lists endpoints of the caller's project, as the consumer says. */
  default Page<Endpoint> listEndpoints(Consumer<ListEndpoints.Builder> request) {
    return listEndpoints(filled(ListEndpoints.builder(), request).build());
  }

  /** Lists the ten newest endpoints of the caller's project. */
  default Page<Endpoint> listEndpoints() {
    return listEndpoints(ListEndpoints.builder().build());
  }

  /** Shows quotas. */
  default List<Quota> showQuotas(ShowQuotas request) {
    return call(Operation.SHOW_QUOTAS, () -> request);
  }

  /** Shows the quotas of endpoints and of endpoint services. */
  default List<Quota> showQuotas() {
    return showQuotas(new ShowQuotas(null));
  }

  /** Changes which addresses may use an endpoint to an interface service. */
  default Endpoint updateAccessWhitelist(UpdateAccessWhitelist request) {
    return call(Operation.UPDATE_ACCESS_WHITELIST, () -> request);
  }

  /** Changes which addresses may use an endpoint by what the consumer sets. */
  default Endpoint updateAccessWhitelist(
      String endpointId, Consumer<UpdateAccessWhitelist.Builder> request) {
    return updateAccessWhitelist(
        filled(UpdateAccessWhitelist.builder(endpointId), request).build());
  }

  /** Changes the route tables of an endpoint to a gateway service; tells which failed. */
  default UpdateRouteTables.Result updateRouteTables(UpdateRouteTables request) {
    return call(Operation.UPDATE_ROUTE_TABLES, () -> request);
  }

  /** Changes the route tables of an endpoint to a gateway service; tells which failed. */
  default UpdateRouteTables.Result updateRouteTables(String endpointId, String... routetables) {
    return updateRouteTables(
        UpdateRouteTables.builder(endpointId).routetables(routetables).build());
  }

  /** Changes the policy of an endpoint whose service allows policies. */
  default Endpoint updatePolicy(UpdatePolicy request) {
    return call(Operation.UPDATE_POLICY, () -> request);
  }

  /** Changes the policy of an endpoint by what the consumer sets. */
  default Endpoint updatePolicy(String endpointId, Consumer<UpdatePolicy.Builder> request) {
    return updatePolicy(filled(UpdatePolicy.builder(endpointId), request).build());
  }

  /** Brings an endpoint back to the default policy. */
  default Endpoint deletePolicy(String endpointId) {
    ById request = new ById(endpointId);
    return call(Operation.DELETE_POLICY, () -> request);
  }

  /** Renames an available endpoint service; answers its full name. A null name counts as absent. */
  default String renameEndpointService(String serviceId, @Nullable String name) {
    RenameEndpointService request = new RenameEndpointService(serviceId, name);
    return call(Operation.RENAME_ENDPOINT_SERVICE, () -> request);
  }

  /** Describes connections to an endpoint service. */
  default List<Connection> describeConnections(DescribeConnections request) {
    return call(Operation.DESCRIBE_CONNECTIONS, () -> request);
  }

  /** Adds whitelist records of one type; answers them in the order of the request. */
  default List<Permission> batchAddPermissions(BatchAddPermissions request) {
    return call(Operation.BATCH_ADD_PERMISSIONS, () -> request);
  }

  /** Removes whitelist records by their ids; answers them. */
  default List<Permission> batchRemovePermissions(BatchRemovePermissions request) {
    return call(Operation.BATCH_REMOVE_PERMISSIONS, () -> request);
  }

  /** Removes whitelist records by their ids; answers them. */
  default List<Permission> batchRemovePermissions(String serviceId, String... ids) {
    return batchRemovePermissions(BatchRemovePermissions.builder(serviceId).ids(ids).build());
  }

  /** Describes a whitelist record; answers it. A null description counts as absent. */
  default Permission describePermission(
      String serviceId, String permissionId, @Nullable String description) {
    DescribePermission request = new DescribePermission(serviceId, permissionId, description);
    return call(Operation.DESCRIBE_PERMISSION, () -> request).get(0);
  }

  /** Upgrades an available endpoint service, which changes nothing that can be seen. */
  default void upgradeEndpointService(String serviceId) {
    upgradeEndpointService(new UpgradeEndpointService(serviceId, null, null));
  }

  /** The same, with what the request says of it. */
  default void upgradeEndpointService(UpgradeEndpointService request) {
    call(Operation.UPGRADE_ENDPOINT_SERVICE, () -> request);
  }

  /** Adds backends to an available endpoint service. */
  default void addServerResources(AddServerResources request) {
    call(Operation.ADD_SERVER_RESOURCES, () -> request);
  }

  /** Upgrades an endpoint, which changes nothing that can be seen. */
  default void upgradeEndpoint(String endpointId) {
    upgradeEndpoint(new UpgradeEndpoint(endpointId, "start"));
  }

  /** The same, with an action as text, for trying what the service refuses. */
  default void upgradeEndpoint(UpgradeEndpoint request) {
    call(Operation.UPGRADE_ENDPOINT, () -> request);
  }

  /** Adds tags to a resource, or takes tags from it. */
  default void changeTags(ChangeTags request) {
    call(Operation.CHANGE_TAGS, () -> request);
  }

  /** Adds tags to a resource, in place of those with the same keys. */
  default void createTags(ResourceType type, String resourceId, TagSpec... tags) {
    changeTags(ChangeTags.builder(type, resourceId).action("create").tags(tags).build());
  }

  /** Takes tags from a resource: by key, or by key and value where there is one. */
  default void deleteTags(ResourceType type, String resourceId, TagSpec... tags) {
    changeTags(ChangeTags.builder(type, resourceId).action("delete").tags(tags).build());
  }

  /** Lists all tags that resources of a type have in the caller's project, sorted by key. */
  default List<ListTags.TagValues> listTags(ResourceType type) {
    Objects.requireNonNull(type, "type");
    ListTags request = ListTags.of(type);
    return call(Operation.LIST_TAGS, () -> request);
  }

  /** Lists resources of the caller's project by their tags, or just counts them. */
  default Page<ListResourcesByTag.TaggedResource> listResourcesByTag(ListResourcesByTag request) {
    return call(Operation.LIST_RESOURCES_BY_TAG, () -> request);
  }

  /** Lists resources of the caller's project by their tags, as the consumer says. */
  default Page<ListResourcesByTag.TaggedResource> listResourcesByTag(
      ResourceType type, Consumer<ListResourcesByTag.Builder> request) {
    Objects.requireNonNull(type, "type");
    return listResourcesByTag(
        filled(ListResourcesByTag.builder(type).action("filter"), request).build());
  }

  /** Counts resources of the caller's project by their tags, as the consumer says. */
  default int countResourcesByTag(ResourceType type, Consumer<ListResourcesByTag.Builder> request) {
    Objects.requireNonNull(type, "type");
    return listResourcesByTag(
            filled(ListResourcesByTag.builder(type).action("count"), request).build())
        .totalCount();
  }

  private static <B> B filled(B builder, Consumer<? super B> request) {
    Objects.requireNonNull(request, "request").accept(builder);
    return builder;
  }
}
