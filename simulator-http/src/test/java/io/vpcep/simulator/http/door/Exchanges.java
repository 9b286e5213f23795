package io.vpcep.simulator.http.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.api.resource.ById;
import io.vpcep.simulator.api.resource.Done;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** How each operation goes over the wire, in the order of the API reference. */
final class Exchanges {

  /** The body of an answer that has none. */
  static final JsonNode NOTHING = MissingNode.getInstance();

  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
  private static final String SERVICES = "/vpc-endpoint-services";
  private static final String ENDPOINTS = "/vpc-endpoints";
  private static final Map<Operation<?, ?>, Exchange<?, ?>> ALL = new HashMap<>();

  static {
    addServices();
    addPublicServices();
    addConnections();
    addPermissions();
    addEndpoints();
    ExtendedExchanges.addTo(ALL);
  }

  private Exchanges() {}

  @SuppressWarnings("unchecked") // add() has put in only what belongs together
  static <Q, A> Exchange<Q, A> of(Operation<Q, A> operation) {
    return (Exchange<Q, A>) Objects.requireNonNull(ALL.get(operation), operation.name());
  }

  static JsonNode parse(String body) {
    try {
      return MAPPER.readTree(body);
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + body, e);
    }
  }

  private static void addServices() {
    add(
        Operation.CREATE_ENDPOINT_SERVICE,
        asked -> WireRequest.post(SERVICES, Bodies.createEndpointService(asked)),
        ModelReader::service);
    add(
        Operation.SHOW_ENDPOINT_SERVICE,
        asked -> WireRequest.get(service(asked.id()), new Query()),
        ModelReader::service);
    add(
        Operation.MODIFY_ENDPOINT_SERVICE,
        asked -> WireRequest.put(service(asked.serviceId()), Bodies.modifyEndpointService(asked)),
        ModelReader::service);
    addDeletion(Operation.DELETE_ENDPOINT_SERVICE, Exchanges::service);
    add(
        Operation.LIST_ENDPOINT_SERVICES,
        asked ->
            WireRequest.get(
                SERVICES,
                new Query()
                    .with("endpoint_service_name", asked.endpointServiceName())
                    .with("id", asked.id())
                    .with("status", asked.status())
                    .with("public_border_group", asked.publicBorderGroup())
                    .with("net_type", asked.netType())
                    .with(asked.paging())),
        answer -> ModelReader.page(answer, "endpoint_services", ModelReader::service));
  }

  private static void addPublicServices() {
    add(
        Operation.LIST_PUBLIC_SERVICES,
        asked ->
            WireRequest.get(
                SERVICES + "/public",
                new Query()
                    .with("endpoint_service_name", asked.endpointServiceName())
                    .with("id", asked.id())
                    .with(asked.paging())),
        answer -> ModelReader.page(answer, "endpoint_services", ModelReader::publicService));
    add(
        Operation.DESCRIBE_ENDPOINT_SERVICE,
        asked ->
            WireRequest.get(
                SERVICES + "/describe",
                new Query()
                    .with("endpoint_service_name", asked.endpointServiceName())
                    .with("id", asked.id())),
        ModelReader::description);
  }

  private static void addConnections() {
    add(
        Operation.LIST_CONNECTIONS,
        asked ->
            WireRequest.get(
                service(asked.serviceId()) + "/connections",
                new Query()
                    .with("id", asked.id())
                    .with("marker_id", asked.markerId())
                    .with("status", asked.status())
                    .with(asked.paging())),
        answer -> ModelReader.page(answer, "connections", ModelReader::connection));
    add(
        Operation.ACCEPT_OR_REJECT_CONNECTION,
        asked ->
            WireRequest.post(
                service(asked.serviceId()) + "/connections/action",
                new Body()
                    .with("action", asked.action())
                    .withTexts("endpoints", asked.endpoints())),
        answer -> ModelReader.list(answer, "connections", ModelReader::connection));
  }

  private static void addPermissions() {
    add(
        Operation.LIST_PERMISSIONS,
        asked ->
            WireRequest.get(
                service(asked.serviceId()) + "/permissions",
                new Query().with("permission", asked.permission()).with(asked.paging())),
        answer -> ModelReader.page(answer, "permissions", ModelReader::permission));
    add(
        Operation.ADD_OR_REMOVE_PERMISSIONS,
        asked ->
            WireRequest.post(
                service(asked.serviceId()) + "/permissions/action",
                new Body()
                    .with("action", asked.action())
                    .withTexts("permissions", asked.permissions())
                    .with("permission_type", asked.permissionType())),
        ModelReader::changedPermissions);
  }

  private static void addEndpoints() {
    add(
        Operation.CREATE_ENDPOINT,
        asked -> WireRequest.post(ENDPOINTS, Bodies.createEndpoint(asked)),
        ModelReader::endpoint);
    add(
        Operation.SHOW_ENDPOINT,
        asked -> WireRequest.get(endpoint(asked.id()), new Query()),
        ModelReader::endpoint);
    addDeletion(Operation.DELETE_ENDPOINT, Exchanges::endpoint);
    add(
        Operation.LIST_ENDPOINTS,
        asked ->
            WireRequest.get(
                ENDPOINTS,
                new Query()
                    .with("endpoint_service_name", asked.endpointServiceName())
                    .with("vpc_id", asked.vpcId())
                    .with("id", asked.id())
                    .with(asked.paging())),
        answer -> ModelReader.page(answer, "endpoints", ModelReader::endpoint));
    add(
        Operation.SHOW_QUOTAS,
        asked -> WireRequest.get("/quotas", new Query().with("type", asked.type())),
        answer -> ModelReader.list(answer.path("quotas"), "resources", ModelReader::quota));
  }

  static String service(String id) {
    return SERVICES + "/" + WireRequest.encode(id);
  }

  static String endpoint(String id) {
    return ENDPOINTS + "/" + WireRequest.encode(id);
  }

  private static <Q, A> void add(
      Operation<Q, A> operation,
      Function<Q, WireRequest> request,
      Function<? super JsonNode, A> answer) {
    ALL.put(operation, new Exchange<Q, A>(request, 200, (asked, body) -> answer.apply(body)));
  }

  private static void addDeletion(Operation<ById, Done> operation, Function<String, String> path) {
    ALL.put(
        operation,
        new Exchange<ById, Done>(
            asked -> WireRequest.delete(path.apply(asked.id())),
            204,
            (asked, nothing) -> new Done(asked.id())));
  }
}
