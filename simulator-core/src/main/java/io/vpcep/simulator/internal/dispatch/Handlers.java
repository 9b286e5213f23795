package io.vpcep.simulator.internal.dispatch;

import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.internal.operation.Handler;
import io.vpcep.simulator.internal.operation.connection.AcceptOrRejectConnectionHandler;
import io.vpcep.simulator.internal.operation.connection.AddOrRemovePermissionsHandler;
import io.vpcep.simulator.internal.operation.connection.BatchAddPermissionsHandler;
import io.vpcep.simulator.internal.operation.connection.BatchRemovePermissionsHandler;
import io.vpcep.simulator.internal.operation.connection.DescribeConnectionsHandler;
import io.vpcep.simulator.internal.operation.connection.DescribePermissionHandler;
import io.vpcep.simulator.internal.operation.connection.ListConnectionsHandler;
import io.vpcep.simulator.internal.operation.connection.ListPermissionsHandler;
import io.vpcep.simulator.internal.operation.endpoint.CreateEndpointHandler;
import io.vpcep.simulator.internal.operation.endpoint.DeleteEndpointHandler;
import io.vpcep.simulator.internal.operation.endpoint.DeletePolicyHandler;
import io.vpcep.simulator.internal.operation.endpoint.ListEndpointsHandler;
import io.vpcep.simulator.internal.operation.endpoint.ShowEndpointHandler;
import io.vpcep.simulator.internal.operation.endpoint.UpdateAccessWhitelistHandler;
import io.vpcep.simulator.internal.operation.endpoint.UpdatePolicyHandler;
import io.vpcep.simulator.internal.operation.endpoint.UpdateRouteTablesHandler;
import io.vpcep.simulator.internal.operation.endpoint.UpgradeEndpointHandler;
import io.vpcep.simulator.internal.operation.endpointservice.AddServerResourcesHandler;
import io.vpcep.simulator.internal.operation.endpointservice.CreateEndpointServiceHandler;
import io.vpcep.simulator.internal.operation.endpointservice.DeleteEndpointServiceHandler;
import io.vpcep.simulator.internal.operation.endpointservice.DescribeEndpointServiceHandler;
import io.vpcep.simulator.internal.operation.endpointservice.ListEndpointServicesHandler;
import io.vpcep.simulator.internal.operation.endpointservice.ListPublicServicesHandler;
import io.vpcep.simulator.internal.operation.endpointservice.ModifyEndpointServiceHandler;
import io.vpcep.simulator.internal.operation.endpointservice.RenameEndpointServiceHandler;
import io.vpcep.simulator.internal.operation.endpointservice.ShowEndpointServiceHandler;
import io.vpcep.simulator.internal.operation.endpointservice.ShowQuotasHandler;
import io.vpcep.simulator.internal.operation.endpointservice.UpgradeEndpointServiceHandler;
import io.vpcep.simulator.internal.operation.tag.ChangeTagsHandler;
import io.vpcep.simulator.internal.operation.tag.ListResourcesByTagHandler;
import io.vpcep.simulator.internal.operation.tag.ListTagsHandler;
import java.util.HashMap;
import java.util.Map;

/** Which handler carries out which operation. */
public final class Handlers {
  private static final Map<Operation<?, ?>, Handler<?, ?>> BY_OPERATION = new HashMap<>();

  static {
    add(Operation.CREATE_ENDPOINT_SERVICE, new CreateEndpointServiceHandler());
    add(Operation.SHOW_ENDPOINT_SERVICE, new ShowEndpointServiceHandler());
    add(Operation.MODIFY_ENDPOINT_SERVICE, new ModifyEndpointServiceHandler());
    add(Operation.DELETE_ENDPOINT_SERVICE, new DeleteEndpointServiceHandler());
    add(Operation.LIST_ENDPOINT_SERVICES, new ListEndpointServicesHandler());
    add(Operation.LIST_CONNECTIONS, new ListConnectionsHandler());
    add(Operation.ACCEPT_OR_REJECT_CONNECTION, new AcceptOrRejectConnectionHandler());
    add(Operation.LIST_PERMISSIONS, new ListPermissionsHandler());
    add(Operation.ADD_OR_REMOVE_PERMISSIONS, new AddOrRemovePermissionsHandler());
    add(Operation.LIST_PUBLIC_SERVICES, new ListPublicServicesHandler());
    add(Operation.DESCRIBE_ENDPOINT_SERVICE, new DescribeEndpointServiceHandler());
    add(Operation.CREATE_ENDPOINT, new CreateEndpointHandler());
    add(Operation.SHOW_ENDPOINT, new ShowEndpointHandler());
    add(Operation.DELETE_ENDPOINT, new DeleteEndpointHandler());
    add(Operation.LIST_ENDPOINTS, new ListEndpointsHandler());
    add(Operation.SHOW_QUOTAS, new ShowQuotasHandler());
    add(Operation.UPDATE_ACCESS_WHITELIST, new UpdateAccessWhitelistHandler());
    add(Operation.UPDATE_ROUTE_TABLES, new UpdateRouteTablesHandler());
    add(Operation.UPDATE_POLICY, new UpdatePolicyHandler());
    add(Operation.DELETE_POLICY, new DeletePolicyHandler());
    add(Operation.RENAME_ENDPOINT_SERVICE, new RenameEndpointServiceHandler());
    add(Operation.DESCRIBE_CONNECTIONS, new DescribeConnectionsHandler());
    add(Operation.BATCH_ADD_PERMISSIONS, new BatchAddPermissionsHandler());
    add(Operation.BATCH_REMOVE_PERMISSIONS, new BatchRemovePermissionsHandler());
    add(Operation.DESCRIBE_PERMISSION, new DescribePermissionHandler());
    add(Operation.UPGRADE_ENDPOINT_SERVICE, new UpgradeEndpointServiceHandler());
    add(Operation.CHANGE_TAGS, new ChangeTagsHandler());
    add(Operation.LIST_TAGS, new ListTagsHandler());
    add(Operation.LIST_RESOURCES_BY_TAG, new ListResourcesByTagHandler());
    add(Operation.UPGRADE_ENDPOINT, new UpgradeEndpointHandler());
    add(Operation.ADD_SERVER_RESOURCES, new AddServerResourcesHandler());
  }

  private Handlers() {}

  /** The handler of an operation. */
  @SuppressWarnings("unchecked") // add() puts in nothing but handlers of the operation's types
  public static <Q, A> Handler<Q, A> of(Operation<Q, A> operation) {
    Handler<?, ?> handler = BY_OPERATION.get(operation);
    if (handler == null) {
      throw new IllegalStateException("no handler for " + operation);
    }
    return (Handler<Q, A>) handler;
  }

  private static <Q, A> void add(Operation<Q, A> operation, Handler<Q, A> handler) {
    BY_OPERATION.put(operation, handler);
  }
}
