package io.vpcep.simulator.http.codes;

import static io.vpcep.simulator.http.codes.Provocation.ofCall;
import static io.vpcep.simulator.http.codes.Provocation.ofEndpoint;

import io.vpcep.simulator.account.Account;
import io.vpcep.simulator.api.connection.AcceptOrRejectConnection;
import io.vpcep.simulator.api.endpoint.CreateEndpoint;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.step.TransitionStep;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** What the rules on endpoints and connections refuse. */
final class EndpointProvocations {
  private EndpointProvocations() {}

  static Stream<Provocation> all() {
    return Stream.of(fields(), creations(), deletions(), actions(), connections())
        .flatMap(stream -> stream);
  }

  private static Stream<Provocation> fields() {
    return Stream.of(
        ofEndpoint(ErrorCode.MISSING_SERVICE_ID, request -> request.endpointServiceId(null)),
        ofEndpoint(ErrorCode.INVALID_SERVICE_ID, request -> request.endpointServiceId("service")),
        ofEndpoint(
            ErrorCode.SPECIFICATION_NOT_FOUND, request -> request.specificationName("large")),
        ofEndpoint(ErrorCode.INVALID_SPECIFICATION, request -> request.specificationName("a b")),
        ofEndpoint(ErrorCode.INVALID_SUBNET_ID, request -> request.subnetId("subnet")),
        ofEndpoint(ErrorCode.INVALID_IP_ADDRESS, request -> request.portIp("192.168.0")),
        ofEndpoint(ErrorCode.INVALID_ROUTE_TABLE_ID, request -> request.routetables("table")),
        ofEndpoint(ErrorCode.INVALID_CIDR_LIST, request -> request.whitelist("192.168.0.0/33")),
        ofEndpoint(
            ErrorCode.SERVICE_NOT_FOUND, request -> request.endpointServiceId(World.NOTHING)),
        ofEndpoint(ErrorCode.MISSING_SUBNET_ID, request -> request.subnetId(null)));
  }

  private static Stream<Provocation> creations() {
    return Stream.of(
        Provocation.of(
            ErrorCode.NOT_WHITELISTED,
            world -> {
              String id = world.openService();
              world.provider().removePermissions(id, "*");
              return () -> world.connect(id);
            }),
        Provocation.of(
            ErrorCode.SERVICE_NOT_AVAILABLE,
            world -> {
              String id = world.openService();
              world.provider().deleteEndpointService(id);
              return () -> world.connect(id);
            }),
        Provocation.of(
            ErrorCode.ROUTE_TABLE_IN_USE,
            world -> {
              CreateEndpoint request = World.endpoint(world.gatewayService()).build();
              world.consumer().createEndpoint(request);
              return () -> world.consumer().createEndpoint(request);
            }));
  }

  private static Stream<Provocation> deletions() {
    return Stream.of(
        ofCall(
            ErrorCode.ENDPOINT_NOT_FOUND, World::consumer, api -> api.showEndpoint(World.NOTHING)),
        Provocation.of(
            ErrorCode.ENDPOINT_BEING_CREATED,
            world -> {
              String service = world.openService();
              String id = world.connect(service);
              return () -> world.provider().acceptConnection(service, id);
            }),
        Provocation.of(
            ErrorCode.ENDPOINT_BEING_DELETED,
            world -> {
              String id = world.connect(world.openService());
              world.settle();
              world.consumer().deleteEndpoint(id);
              return () -> world.consumer().deleteEndpoint(id);
            }));
  }

  private static Stream<Provocation> actions() {
    return Stream.of(
        ofAction(ErrorCode.INVALID_CONNECTION_ACTION, "keep", World.NOTHING),
        ofAction(ErrorCode.INVALID_ENDPOINT_ID, "receive"),
        ofAction(ErrorCode.ONLY_ONE_ENDPOINT_ALLOWED, "receive", World.NOTHING, World.VPC),
        ofAction(ErrorCode.ENDPOINT_NOT_OF_SERVICE, "receive", World.NOTHING));
  }

  private static Provocation ofAction(ErrorCode code, String action, String... endpoints) {
    return Provocation.of(
        code,
        world -> {
          AcceptOrRejectConnection request =
              AcceptOrRejectConnection.builder(world.approvingService())
                  .action(action)
                  .endpoints(endpoints)
                  .build();
          return () -> world.provider().acceptOrRejectConnection(request);
        });
  }

  private static Stream<Provocation> connections() {
    return Stream.of(
        ofAcceptance(
            ErrorCode.ENDPOINT_ALREADY_ACCEPTED,
            (world, accept) -> {
              accept.run();
              world.settle();
            }),
        ofAcceptance(
            ErrorCode.ENDPOINT_FROZEN,
            (world, accept) ->
                world
                    .region()
                    .accounts()
                    .setStatus(world.consumer().caller().domainId(), Account.Status.POLICE_FROZEN)),
        ofAcceptance(
            ErrorCode.INVALID_ACTION,
            (world, accept) -> {
              world
                  .region()
                  .transitions()
                  .of(TransitionStep.ENDPOINT_CREATION)
                  .next()
                  .failing(ErrorCode.ENDPOINT_CREATION_FAILED);
              accept.run();
              world.settle();
            }));
  }

  /** By accepting a connection, after something has happened to it. */
  private static Provocation ofAcceptance(ErrorCode code, BiConsumer<World, Runnable> before) {
    return Provocation.of(
        code,
        world -> {
          String service = world.approvingService();
          String endpoint = world.connect(service);
          Runnable accept = () -> world.provider().acceptConnection(service, endpoint);
          before.accept(world, accept);
          return accept;
        });
  }
}
