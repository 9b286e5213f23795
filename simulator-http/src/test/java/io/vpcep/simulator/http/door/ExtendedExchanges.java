package io.vpcep.simulator.http.door;

import com.fasterxml.jackson.databind.JsonNode;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.api.endpoint.UpgradeEndpoint;
import io.vpcep.simulator.api.resource.Done;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** How those operations go over the wire that the API reference does not have. */
final class ExtendedExchanges {
  private final Map<Operation<?, ?>, Exchange<?, ?>> all;

  private ExtendedExchanges(Map<Operation<?, ?>, Exchange<?, ?>> all) {
    this.all = all;
  }

  static void addTo(Map<Operation<?, ?>, Exchange<?, ?>> all) {
    ExtendedExchanges exchanges = new ExtendedExchanges(all);
    exchanges.addEndpoints();
    exchanges.addServices();
    exchanges.addPermissions();
    exchanges.addTags();
  }

  private void addEndpoints() {
    add(
        Operation.UPDATE_ACCESS_WHITELIST,
        asked ->
            WireRequest.put(
                Exchanges.endpoint(asked.endpointId()),
                new Body()
                    .with("enable_whitelist", asked.enableWhitelist())
                    .withTexts("whitelist", asked.whitelist())),
        ModelReader::endpoint);
    add(
        Operation.UPDATE_ROUTE_TABLES,
        asked ->
            WireRequest.put(
                Exchanges.endpoint(asked.endpointId()) + "/routetables",
                new Body().withTexts("routetables", asked.routetables())),
        ExtendedReader::routeTables);
    add(
        Operation.UPDATE_POLICY,
        asked ->
            WireRequest.put(
                Exchanges.endpoint(asked.endpointId()) + "/policy",
                new Body()
                    .withStatements(asked.policyStatements())
                    .withDocument(asked.policyDocument())),
        ModelReader::endpoint);
    add(
        Operation.DELETE_POLICY,
        asked -> WireRequest.delete(Exchanges.endpoint(asked.id()) + "/policy"),
        ModelReader::endpoint);
  }

  private void addServices() {
    add(
        Operation.RENAME_ENDPOINT_SERVICE,
        asked ->
            WireRequest.put(
                Exchanges.service(asked.serviceId()) + "/name",
                new Body().with("endpoint_service_name", asked.endpointServiceName())),
        answer -> ModelReader.text(answer.path("endpoint_service_name")));
    add(
        Operation.DESCRIBE_CONNECTIONS,
        asked ->
            WireRequest.put(
                Exchanges.service(asked.serviceId()) + "/connections/description",
                new Body()
                    .withObjects(
                        "connections",
                        asked.connections(),
                        each ->
                            new Body()
                                .with("id", each.id())
                                .with("description", each.description()))),
        answer -> ModelReader.list(answer, "connections", ModelReader::connection));
    addWithoutAnswer(
        Operation.UPGRADE_ENDPOINT_SERVICE,
        asked ->
            WireRequest.postToVersion2(
                Exchanges.service(asked.serviceId()) + "/upgrade",
                new Body()
                    .with("action", asked.action())
                    .with("enable_multi_server", asked.enableMultiServer())),
        (asked, nothing) -> new Done(asked.serviceId()));
    addWithoutAnswer(
        Operation.ADD_SERVER_RESOURCES,
        asked ->
            WireRequest.postToVersion2(
                Exchanges.service(asked.serviceId()) + "/add-server-resources",
                new Body()
                    .withObjects(
                        "server_resources",
                        asked.serverResources(),
                        each ->
                            new Body()
                                .with("resource_id", each.resourceId())
                                .with("availability_zone_id", each.availabilityZoneId()))),
        (asked, nothing) -> new Done(asked.serviceId()));
    all.put(
        Operation.UPGRADE_ENDPOINT,
        new Exchange<UpgradeEndpoint, Done>(
            asked ->
                WireRequest.postToVersion2(
                    Exchanges.endpoint(asked.endpointId()) + "/upgrade",
                    new Body().with("action", asked.action())),
            202,
            (asked, nothing) -> new Done(asked.endpointId())));
  }

  private void addPermissions() {
    add(
        Operation.BATCH_ADD_PERMISSIONS,
        asked ->
            WireRequest.post(
                Exchanges.service(asked.serviceId()) + "/permissions/batch-create",
                new Body()
                    .withObjects(
                        "permissions",
                        asked.permissions(),
                        each ->
                            new Body()
                                .with("permission", each.permission())
                                .with("description", each.description()))
                    .with("permission_type", asked.permissionType())),
        answer -> ModelReader.list(answer, "permissions", ModelReader::permission));
    add(
        Operation.BATCH_REMOVE_PERMISSIONS,
        asked ->
            WireRequest.post(
                Exchanges.service(asked.serviceId()) + "/permissions/batch-delete",
                new Body()
                    .withObjects("permissions", asked.ids(), id -> new Body().with("id", id))),
        answer -> ModelReader.list(answer, "permissions", ModelReader::permission));
    add(
        Operation.DESCRIBE_PERMISSION,
        asked ->
            WireRequest.put(
                Exchanges.service(asked.serviceId())
                    + "/permissions/"
                    + WireRequest.encode(asked.permissionId()),
                new Body()
                    .withObject("permission", new Body().with("description", asked.description()))),
        answer -> ModelReader.list(answer, "permissions", ModelReader::permission));
  }

  private void addTags() {
    addWithoutAnswer(
        Operation.CHANGE_TAGS,
        asked ->
            WireRequest.post(
                type(asked.resourceType())
                    + "/"
                    + WireRequest.encode(asked.resourceId())
                    + "/tags/action",
                new Body().with("action", asked.action()).withTags(asked.tags())),
        (asked, nothing) -> new Done(asked.resourceId()));
    add(
        Operation.LIST_TAGS,
        asked -> WireRequest.get(type(asked.resourceType()) + "/tags", new Query()),
        answer -> ModelReader.list(answer, "tags", ExtendedReader::tagValues));
    add(
        Operation.LIST_RESOURCES_BY_TAG,
        asked ->
            WireRequest.post(
                type(asked.resourceType()) + "/resource_instances/action",
                ExtendedReader.filters(asked)),
        ExtendedReader::resources);
  }

  private static String type(String value) {
    return "/" + WireRequest.encode(value);
  }

  private <Q, A> void add(
      Operation<Q, A> operation,
      Function<Q, WireRequest> request,
      Function<? super JsonNode, A> answer) {
    all.put(operation, new Exchange<Q, A>(request, 200, (asked, body) -> answer.apply(body)));
  }

  private <Q, A> void addWithoutAnswer(
      Operation<Q, A> operation,
      Function<Q, WireRequest> request,
      BiFunction<Q, JsonNode, A> answer) {
    all.put(operation, new Exchange<Q, A>(request, 204, answer));
  }
}
