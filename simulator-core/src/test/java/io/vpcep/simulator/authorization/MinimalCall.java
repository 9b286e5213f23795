package io.vpcep.simulator.authorization;

import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.TestRegion;
import io.vpcep.simulator.request.AcceptOrRejectConnection;
import io.vpcep.simulator.request.AddOrRemovePermissions;
import io.vpcep.simulator.request.BatchAddPermissions;
import io.vpcep.simulator.request.BatchRemovePermissions;
import io.vpcep.simulator.request.ById;
import io.vpcep.simulator.request.ChangeTags;
import io.vpcep.simulator.request.ConnectionDescription;
import io.vpcep.simulator.request.DescribeConnections;
import io.vpcep.simulator.request.DescribeEndpointService;
import io.vpcep.simulator.request.DescribePermission;
import io.vpcep.simulator.request.ListConnections;
import io.vpcep.simulator.request.ListEndpointServices;
import io.vpcep.simulator.request.ListEndpoints;
import io.vpcep.simulator.request.ListPermissions;
import io.vpcep.simulator.request.ListPublicServices;
import io.vpcep.simulator.request.ListResourcesByTag;
import io.vpcep.simulator.request.ListTags;
import io.vpcep.simulator.request.ModifyEndpointService;
import io.vpcep.simulator.request.Operation;
import io.vpcep.simulator.request.PermissionSpec;
import io.vpcep.simulator.request.RenameEndpointService;
import io.vpcep.simulator.request.ShowQuotas;
import io.vpcep.simulator.request.TagSpec;
import io.vpcep.simulator.request.UpdateAccessWhitelist;
import io.vpcep.simulator.request.UpdatePolicy;
import io.vpcep.simulator.request.UpdateRouteTables;
import java.util.List;
import java.util.function.Function;

/** A call of an operation that succeeds, given the resources it may need. */
record MinimalCall<Q, A>(Operation<Q, A> operation, Function<Ids, Q> request) {

  /**
   * What the provider of a region has: a service in use by nobody, an endpoint that waits, one to a
   * gateway service, and a whitelist record.
   */
  record Ids(
      String idleService, String service, String endpoint, String gateway, String permission) {

    static Ids in(TestRegion region) {
      String service = region.approvingService().id();
      String endpoint = region.provider().createEndpoint(Requests.endpoint(service).build()).id();
      String gateway =
          region
              .provider()
              .createEndpoint(Requests.gatewayEndpoint(region.publicService("obs").id()).build())
              .id();
      region.settle();
      String permission = region.provider().listPermissions(service).items().get(0).id();
      return new Ids(region.openService().id(), service, endpoint, gateway, permission);
    }
  }

  /** One for each operation, in the order of the API reference. */
  static final List<MinimalCall<?, ?>> ALL =
      List.of(
          new MinimalCall<>(Operation.CREATE_ENDPOINT_SERVICE, ids -> Requests.service().build()),
          new MinimalCall<>(Operation.SHOW_ENDPOINT_SERVICE, ids -> new ById(ids.service)),
          new MinimalCall<>(
              Operation.MODIFY_ENDPOINT_SERVICE,
              ids -> ModifyEndpointService.builder(ids.service).build()),
          new MinimalCall<>(Operation.DELETE_ENDPOINT_SERVICE, ids -> new ById(ids.idleService)),
          new MinimalCall<>(
              Operation.LIST_ENDPOINT_SERVICES, ids -> ListEndpointServices.builder().build()),
          new MinimalCall<>(
              Operation.LIST_CONNECTIONS, ids -> ListConnections.builder(ids.service).build()),
          new MinimalCall<>(
              Operation.ACCEPT_OR_REJECT_CONNECTION,
              ids ->
                  AcceptOrRejectConnection.builder(ids.service)
                      .action("receive")
                      .endpoints(ids.endpoint)
                      .build()),
          new MinimalCall<>(
              Operation.LIST_PERMISSIONS, ids -> ListPermissions.builder(ids.service).build()),
          new MinimalCall<>(
              Operation.ADD_OR_REMOVE_PERMISSIONS,
              ids ->
                  AddOrRemovePermissions.builder(ids.service)
                      .action("remove")
                      .permissions("*")
                      .build()),
          new MinimalCall<>(
              Operation.LIST_PUBLIC_SERVICES, ids -> ListPublicServices.builder().build()),
          new MinimalCall<>(
              Operation.DESCRIBE_ENDPOINT_SERVICE,
              ids -> DescribeEndpointService.builder().id(ids.service).build()),
          new MinimalCall<>(
              Operation.CREATE_ENDPOINT, ids -> Requests.endpoint(ids.service).build()),
          new MinimalCall<>(Operation.SHOW_ENDPOINT, ids -> new ById(ids.endpoint)),
          new MinimalCall<>(Operation.DELETE_ENDPOINT, ids -> new ById(ids.endpoint)),
          new MinimalCall<>(Operation.LIST_ENDPOINTS, ids -> ListEndpoints.builder().build()),
          new MinimalCall<>(Operation.SHOW_QUOTAS, ids -> new ShowQuotas(null)),
          new MinimalCall<>(
              Operation.UPDATE_ACCESS_WHITELIST,
              ids -> UpdateAccessWhitelist.builder(ids.endpoint).build()),
          new MinimalCall<>(
              Operation.UPDATE_ROUTE_TABLES,
              ids -> UpdateRouteTables.builder(ids.gateway).routetables(Requests.newId()).build()),
          new MinimalCall<>(
              Operation.UPDATE_POLICY,
              ids -> UpdatePolicy.builder(ids.gateway).policyStatements(List.of()).build()),
          new MinimalCall<>(Operation.DELETE_POLICY, ids -> new ById(ids.gateway)),
          new MinimalCall<>(
              Operation.RENAME_ENDPOINT_SERVICE,
              ids -> new RenameEndpointService(ids.service, "other")),
          new MinimalCall<>(
              Operation.DESCRIBE_CONNECTIONS,
              ids ->
                  DescribeConnections.builder(ids.service)
                      .connections(new ConnectionDescription(ids.endpoint, "text"))
                      .build()),
          new MinimalCall<>(
              Operation.BATCH_ADD_PERMISSIONS,
              ids ->
                  BatchAddPermissions.builder(ids.service)
                      .permissions(new PermissionSpec("iam:domain::another", null))
                      .build()),
          new MinimalCall<>(
              Operation.BATCH_REMOVE_PERMISSIONS,
              ids -> BatchRemovePermissions.builder(ids.service).ids(ids.permission).build()),
          new MinimalCall<>(
              Operation.DESCRIBE_PERMISSION,
              ids -> new DescribePermission(ids.service, ids.permission, "text")),
          new MinimalCall<>(Operation.UPGRADE_ENDPOINT_SERVICE, ids -> new ById(ids.service)),
          new MinimalCall<>(
              Operation.CHANGE_TAGS,
              ids ->
                  ChangeTags.builder("endpoint", ids.endpoint)
                      .action("create")
                      .tags(new TagSpec("key", "value"))
                      .build()),
          new MinimalCall<>(Operation.LIST_TAGS, ids -> new ListTags("endpoint")),
          new MinimalCall<>(
              Operation.LIST_RESOURCES_BY_TAG,
              ids -> ListResourcesByTag.builder("endpoint").action("filter").build()));

  /** Makes the call. */
  void make(VpcepApi api, Ids ids) {
    api.call(operation, () -> request.apply(ids));
  }

  @Override
  public String toString() {
    return operation.name();
  }
}
