package io.vpcep.simulator.http.codes;

import static io.vpcep.simulator.http.codes.Provocation.ofCall;
import static io.vpcep.simulator.http.codes.Provocation.ofEndpoint;

import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.model.ActiveStatus;
import io.vpcep.simulator.model.ResourceType;
import io.vpcep.simulator.request.AcceptOrRejectConnection;
import io.vpcep.simulator.request.CreateEndpoint;
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
        ofEndpoint(ErrorCode.ENDPOINT_2029, request -> request.endpointServiceId(null)),
        ofEndpoint(ErrorCode.ENDPOINT_0023, request -> request.subnetId("subnet")),
        ofEndpoint(ErrorCode.ENDPOINT_3010, request -> request.portIp("192.168.0")),
        ofEndpoint(ErrorCode.ENDPOINT_1019, request -> request.routetables("table")),
        ofEndpoint(ErrorCode.ENDPOINT_3017, request -> request.whitelist("192.168.0.0/33")),
        ofEndpoint(ErrorCode.ENDPOINT_2003, request -> request.endpointServiceId(World.NOTHING)),
        ofEndpoint(ErrorCode.ENDPOINT_2010, request -> request.subnetId(null)));
  }

  private static Stream<Provocation> creations() {
    return Stream.of(
        Provocation.of(
            ErrorCode.ENDPOINT_2012,
            world -> {
              String id = world.openService();
              world.provider().removePermissions(id, "*");
              return () -> world.connect(id);
            }),
        Provocation.of(
            ErrorCode.ENDPOINT_2004,
            world -> {
              String id = world.openService();
              world.provider().deleteEndpointService(id);
              return () -> world.connect(id);
            }),
        Provocation.of(
            ErrorCode.ENDPOINT_2039,
            world -> {
              CreateEndpoint request = World.endpoint(world.gatewayService()).build();
              world.consumer().createEndpoint(request);
              return () -> world.consumer().createEndpoint(request);
            }));
  }

  private static Stream<Provocation> deletions() {
    return Stream.of(
        ofCall(ErrorCode.ENDPOINT_2006, World::consumer, api -> api.showEndpoint(World.NOTHING)),
        Provocation.of(
            ErrorCode.ENDPOINT_2019,
            world -> {
              String service = world.openService();
              String id = world.connect(service);
              return () -> world.provider().acceptConnection(service, id);
            }),
        Provocation.of(
            ErrorCode.ENDPOINT_2018,
            world -> {
              String id = world.connect(world.openService());
              world.settle();
              world.consumer().deleteEndpoint(id);
              return () -> world.consumer().deleteEndpoint(id);
            }));
  }

  private static Stream<Provocation> actions() {
    return Stream.of(
        ofAction(ErrorCode.ENDPOINT_2027, "keep", World.NOTHING),
        ofAction(ErrorCode.ENDPOINT_2017, "receive"),
        ofAction(ErrorCode.ENDPOINT_2031, "receive", World.NOTHING, World.VPC),
        ofAction(ErrorCode.ENDPOINT_2013, "receive", World.NOTHING));
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
            ErrorCode.ENDPOINT_2014,
            (world, accept) -> {
              accept.run();
              world.settle();
            }),
        ofAcceptance(
            ErrorCode.ENDPOINT_2015,
            (world, accept) ->
                world
                    .region()
                    .accounts()
                    .setStatus(world.consumer().caller().domainId(), ActiveStatus.POLICE_FROZEN)),
        ofAcceptance(
            ErrorCode.ENDPOINT_0007,
            (world, accept) -> {
              world
                  .region()
                  .faults()
                  .failNextCreation(ResourceType.ENDPOINT, ErrorCode.ENDPOINT_2022);
              accept.run();
              world.settle();
            }));
  }

  /** By accepting a connection, after something has befallen it. */
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
