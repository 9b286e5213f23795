package io.vpcep.simulator.http.internal.json;

import static io.vpcep.simulator.api.Operation.ACCEPT_OR_REJECT_CONNECTION;
import static io.vpcep.simulator.api.Operation.ADD_OR_REMOVE_PERMISSIONS;
import static io.vpcep.simulator.api.Operation.ADD_SERVER_RESOURCES;
import static io.vpcep.simulator.api.Operation.BATCH_ADD_PERMISSIONS;
import static io.vpcep.simulator.api.Operation.BATCH_REMOVE_PERMISSIONS;
import static io.vpcep.simulator.api.Operation.CHANGE_TAGS;
import static io.vpcep.simulator.api.Operation.CREATE_ENDPOINT;
import static io.vpcep.simulator.api.Operation.CREATE_ENDPOINT_SERVICE;
import static io.vpcep.simulator.api.Operation.DELETE_ENDPOINT;
import static io.vpcep.simulator.api.Operation.DELETE_ENDPOINT_SERVICE;
import static io.vpcep.simulator.api.Operation.DELETE_POLICY;
import static io.vpcep.simulator.api.Operation.DESCRIBE_CONNECTIONS;
import static io.vpcep.simulator.api.Operation.DESCRIBE_ENDPOINT_SERVICE;
import static io.vpcep.simulator.api.Operation.DESCRIBE_PERMISSION;
import static io.vpcep.simulator.api.Operation.LIST_CONNECTIONS;
import static io.vpcep.simulator.api.Operation.LIST_ENDPOINTS;
import static io.vpcep.simulator.api.Operation.LIST_ENDPOINT_SERVICES;
import static io.vpcep.simulator.api.Operation.LIST_PERMISSIONS;
import static io.vpcep.simulator.api.Operation.LIST_PUBLIC_SERVICES;
import static io.vpcep.simulator.api.Operation.LIST_RESOURCES_BY_TAG;
import static io.vpcep.simulator.api.Operation.LIST_TAGS;
import static io.vpcep.simulator.api.Operation.MODIFY_ENDPOINT_SERVICE;
import static io.vpcep.simulator.api.Operation.RENAME_ENDPOINT_SERVICE;
import static io.vpcep.simulator.api.Operation.SHOW_ENDPOINT;
import static io.vpcep.simulator.api.Operation.SHOW_ENDPOINT_SERVICE;
import static io.vpcep.simulator.api.Operation.SHOW_QUOTAS;
import static io.vpcep.simulator.api.Operation.UPDATE_ACCESS_WHITELIST;
import static io.vpcep.simulator.api.Operation.UPDATE_POLICY;
import static io.vpcep.simulator.api.Operation.UPDATE_ROUTE_TABLES;
import static io.vpcep.simulator.api.Operation.UPGRADE_ENDPOINT;
import static io.vpcep.simulator.api.Operation.UPGRADE_ENDPOINT_SERVICE;
import static io.vpcep.simulator.http.internal.json.AnswerView.CHANGED;
import static io.vpcep.simulator.http.internal.json.AnswerView.CREATED;
import static io.vpcep.simulator.http.internal.json.AnswerView.LISTED;
import static io.vpcep.simulator.http.internal.json.AnswerView.SHOWN;

import io.javalin.http.HttpStatus;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.api.connection.AcceptOrRejectConnection;
import io.vpcep.simulator.api.connection.DescribeConnections;
import io.vpcep.simulator.api.connection.ListConnections;
import io.vpcep.simulator.api.endpoint.CreateEndpoint;
import io.vpcep.simulator.api.endpoint.ListEndpoints;
import io.vpcep.simulator.api.endpoint.UpdateAccessWhitelist;
import io.vpcep.simulator.api.endpoint.UpdatePolicy;
import io.vpcep.simulator.api.endpoint.UpdateRouteTables;
import io.vpcep.simulator.api.endpoint.UpgradeEndpoint;
import io.vpcep.simulator.api.endpointservice.AddServerResources;
import io.vpcep.simulator.api.endpointservice.CreateEndpointService;
import io.vpcep.simulator.api.endpointservice.DescribeEndpointService;
import io.vpcep.simulator.api.endpointservice.ListEndpointServices;
import io.vpcep.simulator.api.endpointservice.ListPublicServices;
import io.vpcep.simulator.api.endpointservice.ModifyEndpointService;
import io.vpcep.simulator.api.endpointservice.RenameEndpointService;
import io.vpcep.simulator.api.endpointservice.UpgradeEndpointService;
import io.vpcep.simulator.api.permission.AddOrRemovePermissions;
import io.vpcep.simulator.api.permission.BatchAddPermissions;
import io.vpcep.simulator.api.permission.BatchRemovePermissions;
import io.vpcep.simulator.api.permission.DescribePermission;
import io.vpcep.simulator.api.permission.ListPermissions;
import io.vpcep.simulator.api.resource.ById;
import io.vpcep.simulator.api.resource.Page;
import io.vpcep.simulator.api.resource.Quota;
import io.vpcep.simulator.api.resource.ShowQuotas;
import io.vpcep.simulator.api.tag.ChangeTags;
import io.vpcep.simulator.api.tag.ListResourcesByTag;
import io.vpcep.simulator.api.tag.ListTags;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How all operations go over HTTP. */
public final class WireOperations {
  private static final String PROJECT = "/v1/{project_id}";
  private static final String SERVICES = PROJECT + "/vpc-endpoint-services";
  private static final String SERVICE = SERVICES + "/{vpc_endpoint_service_id}";
  private static final String CONNECTIONS = SERVICE + "/connections";
  private static final String PERMISSIONS = SERVICE + "/permissions";
  private static final String SERVICE_LIST = "endpoint_services";
  private static final String ENDPOINTS = PROJECT + "/vpc-endpoints";
  private static final String ENDPOINT = ENDPOINTS + "/{vpc_endpoint_id}";
  private static final String RESOURCES = PROJECT + "/{resource_type}";

  /** In the order of the API reference, with what it does not have behind. */
  private static final List<WireOperation<?, ?>> TABLE =
      List.of(
          post(SERVICES, CREATE_ENDPOINT_SERVICE, CreateEndpointService.class, as(CREATED)),
          get(SERVICE, SHOW_ENDPOINT_SERVICE, ById.class, as(SHOWN)),
          put(SERVICE, MODIFY_ENDPOINT_SERVICE, ModifyEndpointService.class, as(CHANGED)),
          delete(SERVICE, DELETE_ENDPOINT_SERVICE, noContent()),
          get(SERVICES, LIST_ENDPOINT_SERVICES, ListEndpointServices.class, page(SERVICE_LIST)),
          get(CONNECTIONS, LIST_CONNECTIONS, ListConnections.class, page("connections")),
          post(
              CONNECTIONS + "/action",
              ACCEPT_OR_REJECT_CONNECTION,
              AcceptOrRejectConnection.class,
              in("connections", SHOWN)),
          get(PERMISSIONS, LIST_PERMISSIONS, ListPermissions.class, page("permissions")),
          post(
              PERMISSIONS + "/action",
              ADD_OR_REMOVE_PERMISSIONS,
              AddOrRemovePermissions.class,
              as(SHOWN)),
          get(
              SERVICES + "/public",
              LIST_PUBLIC_SERVICES,
              ListPublicServices.class,
              page(SERVICE_LIST)),
          get(
              SERVICES + "/describe",
              DESCRIBE_ENDPOINT_SERVICE,
              DescribeEndpointService.class,
              as(SHOWN)),
          post(ENDPOINTS, CREATE_ENDPOINT, CreateEndpoint.class, as(CREATED)),
          get(ENDPOINT, SHOW_ENDPOINT, ById.class, as(SHOWN)),
          delete(ENDPOINT, DELETE_ENDPOINT, noContent()),
          get(ENDPOINTS, LIST_ENDPOINTS, ListEndpoints.class, page("endpoints")),
          get(PROJECT + "/quotas", SHOW_QUOTAS, ShowQuotas.class, of(WireOperations::quotas)),
          put(ENDPOINT, UPDATE_ACCESS_WHITELIST, UpdateAccessWhitelist.class, as(CHANGED)),
          put(
              ENDPOINT + "/routetables",
              UPDATE_ROUTE_TABLES,
              UpdateRouteTables.class,
              of(WireOperations::routeTables)),
          put(ENDPOINT + "/policy", UPDATE_POLICY, UpdatePolicy.class, as(CHANGED)),
          delete(ENDPOINT + "/policy", DELETE_POLICY, as(CHANGED)),
          put(
              SERVICE + "/name",
              RENAME_ENDPOINT_SERVICE,
              RenameEndpointService.class,
              in("endpoint_service_name", CHANGED)),
          put(
              CONNECTIONS + "/description",
              DESCRIBE_CONNECTIONS,
              DescribeConnections.class,
              in("connections", CHANGED)),
          post(
              PERMISSIONS + "/batch-create",
              BATCH_ADD_PERMISSIONS,
              BatchAddPermissions.class,
              in("permissions", CHANGED)),
          post(
              PERMISSIONS + "/batch-delete",
              BATCH_REMOVE_PERMISSIONS,
              BatchRemovePermissions.class,
              in("permissions", CHANGED)),
          put(
              PERMISSIONS + "/{permission_id}",
              DESCRIBE_PERMISSION,
              DescribePermission.class,
              in("permissions", CHANGED)),
          postPerhapsEmpty(
              inVersion2(SERVICE) + "/upgrade",
              UPGRADE_ENDPOINT_SERVICE,
              UpgradeEndpointService.class,
              noContent()),
          post(
              RESOURCES + "/{resource_id}/tags/action", CHANGE_TAGS, ChangeTags.class, noContent()),
          get(RESOURCES + "/tags", LIST_TAGS, ListTags.class, in("tags", LISTED)),
          post(
              RESOURCES + "/resource_instances/action",
              LIST_RESOURCES_BY_TAG,
              ListResourcesByTag.class,
              new AnswerForm<>(LISTED, WireOperations::resources)),
          post(
              inVersion2(ENDPOINT) + "/upgrade",
              UPGRADE_ENDPOINT,
              UpgradeEndpoint.class,
              new AnswerForm<>(CHANGED, null, HttpStatus.ACCEPTED.getCode())),
          post(
              inVersion2(SERVICE) + "/add-server-resources",
              ADD_SERVER_RESOURCES,
              AddServerResources.class,
              noContent()));

  /** Names before ids, for the first match counts: what takes any type of resource comes last. */
  private static final List<WireOperation<?, ?>> NAMES_BEFORE_IDS =
      TABLE.stream().sorted(Comparator.comparingInt(WireOperation::parameterCount)).toList();

  private static final Map<Operation<?, ?>, WireOperation<?, ?>> BY_OPERATION =
      TABLE.stream().collect(Collectors.toMap(WireOperation::operation, Function.identity()));

  private WireOperations() {}

  private static <Q, A> WireOperation<Q, A> get(
      String path, Operation<Q, A> operation, Class<Q> request, AnswerForm<Q, A> form) {
    return new WireOperation<>("GET", path, operation, request, form);
  }

  private static <Q, A> WireOperation<Q, A> post(
      String path, Operation<Q, A> operation, Class<Q> request, AnswerForm<Q, A> form) {
    return new WireOperation<>("POST", path, operation, request, form);
  }

  /** A request whose body may be left out. */
  private static <Q, A> WireOperation<Q, A> postPerhapsEmpty(
      String path, Operation<Q, A> operation, Class<Q> request, AnswerForm<Q, A> form) {
    return new WireOperation<>("POST", path, operation, request, form, "{}");
  }

  private static String inVersion2(String path) {
    return path.replace("/v1/", "/v2/");
  }

  private static <Q, A> WireOperation<Q, A> put(
      String path, Operation<Q, A> operation, Class<Q> request, AnswerForm<Q, A> form) {
    return new WireOperation<>("PUT", path, operation, request, form);
  }

  private static <A> WireOperation<ById, A> delete(
      String path, Operation<ById, A> operation, AnswerForm<ById, A> form) {
    return new WireOperation<>("DELETE", path, operation, ById.class, form);
  }

  private static <Q, A> AnswerForm<Q, A> noContent() {
    return new AnswerForm<>(CHANGED, null, HttpStatus.NO_CONTENT.getCode());
  }

  /** The resource itself. */
  private static <Q, A> AnswerForm<Q, A> as(AnswerView view) {
    return new AnswerForm<>(view, (request, answer) -> answer);
  }

  /** All of it in a field. */
  private static <Q, A> AnswerForm<Q, A> in(String field, AnswerView view) {
    return new AnswerForm<>(view, (request, answer) -> Map.of(field, answer));
  }

  private static <Q, T> AnswerForm<Q, Page<T>> page(String field) {
    return of(page -> pageOf(field, page));
  }

  private static <Q, A> AnswerForm<Q, A> of(Function<A, Object> form) {
    return new AnswerForm<>(LISTED, (request, answer) -> form.apply(answer));
  }

  private static Object pageOf(String field, Page<?> page) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put(field, page.items());
    answer.put("total_count", page.totalCount());
    return answer;
  }

  private static Object quotas(List<Quota> quotas) {
    return Map.of("quotas", Map.of("resources", quotas));
  }

  private static Object routeTables(UpdateRouteTables.Result update) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("routetables", update.routetables());
    if (!update.bindFailed().isEmpty() || !update.unbindFailed().isEmpty()) {
      answer.put(
          "error",
          List.of(
              Map.of("bind_failed", update.bindFailed(), "unbind_failed", update.unbindFailed())));
    }
    return answer;
  }

  /** Resources, or their number: only the request tells which is asked for. */
  private static Object resources(
      ListResourcesByTag request, Page<ListResourcesByTag.TaggedResource> page) {
    return "count".equals(request.action())
        ? Map.of("total_count", page.totalCount())
        : pageOf("resources", page);
  }

  /** All, in the order in which a router has to try them. */
  public static List<WireOperation<?, ?>> all() {
    return NAMES_BEFORE_IDS;
  }

  /** How an operation goes over the wire. */
  public static WireOperation<?, ?> of(Operation<?, ?> operation) {
    return Objects.requireNonNull(BY_OPERATION.get(operation));
  }

  /** The operation that a request asks for; null if there is none. */
  public static @Nullable Operation<?, ?> find(String method, String path) {
    String asked = method.equals("HEAD") ? "GET" : method;
    return NAMES_BEFORE_IDS.stream()
        .filter(operation -> operation.takes(asked, path))
        .findFirst()
        .<Operation<?, ?>>map(WireOperation::operation)
        .orElse(null);
  }
}
