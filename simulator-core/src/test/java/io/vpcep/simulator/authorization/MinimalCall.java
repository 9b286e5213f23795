package io.vpcep.simulator.authorization;

import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.TestRegion;
import io.vpcep.simulator.request.AcceptOrRejectConnection;
import io.vpcep.simulator.request.AddOrRemovePermissions;
import io.vpcep.simulator.request.ById;
import io.vpcep.simulator.request.DescribeEndpointService;
import io.vpcep.simulator.request.ListConnections;
import io.vpcep.simulator.request.ListEndpointServices;
import io.vpcep.simulator.request.ListEndpoints;
import io.vpcep.simulator.request.ListPermissions;
import io.vpcep.simulator.request.ListPublicServices;
import io.vpcep.simulator.request.ModifyEndpointService;
import io.vpcep.simulator.request.Operation;
import io.vpcep.simulator.request.ShowQuotas;
import java.util.List;
import java.util.function.Function;

/** A call of an operation that succeeds, given the two resources it may need. */
record MinimalCall<Q, A>(Operation<Q, A> operation, Function<Ids, Q> request) {

  /** What the provider of a region has: a service in use by nobody, and an endpoint that waits. */
  record Ids(String idleService, String service, String endpoint) {

    static Ids in(TestRegion region) {
      String service = region.approvingService().id();
      String endpoint = region.provider().createEndpoint(Requests.endpoint(service).build()).id();
      return new Ids(region.openService().id(), service, endpoint);
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
          new MinimalCall<>(Operation.SHOW_QUOTAS, ids -> new ShowQuotas(null)));

  /** Makes the call. */
  void make(VpcepApi api, Ids ids) {
    api.call(operation, () -> request.apply(ids));
  }

  @Override
  public String toString() {
    return operation.name();
  }
}
