package io.vpcep.simulator.http.sdk;

import io.vpcep.simulator.error.ErrorCode;
import java.util.List;
import java.util.stream.Stream;

/** Calls about endpoints and their connections that are refused. */
final class EndpointRefusals {

  private EndpointRefusals() {}

  static List<Refusal> all() {
    return Stream.of(connections(), endpoints()).flatMap(List::stream).toList();
  }

  private static List<Refusal> connections() {
    return List.of(
        new Refusal(
            ErrorCode.ENDPOINT_NOT_OF_SERVICE,
            "accept an endpoint of another service",
            on -> on.provider().decide(on.creatingService(), "receive", on.pendingEndpoint())),
        new Refusal(
            ErrorCode.ENDPOINT_BEING_CREATED,
            "accept an endpoint that is being created",
            on -> on.provider().decide(on.service(), "receive", on.creatingEndpoint())),
        new Refusal(
            ErrorCode.ONLY_ONE_ENDPOINT_ALLOWED,
            "accept two endpoints",
            on ->
                on.provider()
                    .decide(on.service(), "receive", on.pendingEndpoint(), on.creatingEndpoint())),
        new Refusal(
            ErrorCode.INVALID_CONNECTION_ACTION,
            "an unknown action on a connection",
            on -> on.provider().decide(on.service(), "accept", on.pendingEndpoint())),
        new Refusal(
            ErrorCode.INVALID_PERMISSION_ACTION,
            "an unknown action on the whitelist",
            on -> on.provider().permit(on.service(), "put", "*")),
        new Refusal(
            ErrorCode.MISSING_PERMISSIONS,
            "no whitelist record",
            on -> on.provider().permit(on.service(), "add")),
        new Refusal(
            ErrorCode.INVALID_PERMISSION,
            "a malformed whitelist record",
            on -> on.provider().permit(on.service(), "add", "domain")));
  }

  private static List<Refusal> endpoints() {
    return List.of(
        new Refusal(
            ErrorCode.MISSING_SERVICE_ID,
            "create an endpoint to no service",
            on -> on.provider().createEndpoint(Bodies.endpoint(null))),
        new Refusal(
            ErrorCode.SERVICE_NOT_FOUND,
            "create an endpoint to an unknown service",
            on -> on.provider().createEndpoint(Bodies.endpoint(Refusal.UNKNOWN_ID))),
        new Refusal(
            ErrorCode.SERVICE_NOT_AVAILABLE,
            "create an endpoint to a service that is being created",
            on -> on.provider().createEndpoint(Bodies.endpoint(on.creatingService()))),
        new Refusal(
            ErrorCode.NOT_WHITELISTED,
            "create an endpoint without being on the whitelist",
            on -> on.consumer().createEndpoint(Bodies.endpoint(on.service()))),
        new Refusal(
            ErrorCode.MISSING_SUBNET_ID,
            "create an endpoint in no subnet",
            on -> on.provider().createEndpoint(Bodies.endpoint(on.service()).withSubnetId(null))),
        new Refusal(
            ErrorCode.INVALID_IP_ADDRESS,
            "create an endpoint with an address that is taken",
            on ->
                on.provider()
                    .createEndpoint(
                        Bodies.endpoint(on.service()).withPortIp(RefusalStage.TAKEN_ADDRESS))),
        new Refusal(
            ErrorCode.INVALID_CIDR_LIST,
            "create an endpoint with a malformed whitelist",
            on ->
                on.provider()
                    .createEndpoint(Bodies.endpoint(on.service()).withWhitelist(List.of("here")))));
  }
}
