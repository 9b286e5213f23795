package io.vpcep.simulator.http.codes;

import io.vpcep.simulator.SimulatedNetwork;
import io.vpcep.simulator.api.endpoint.CreateEndpoint;
import io.vpcep.simulator.api.endpointservice.CreateEndpointService;
import io.vpcep.simulator.api.endpointservice.ServerType;
import io.vpcep.simulator.error.ErrorCode;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** What the rules on a modelled network refuse. */
final class NetworkProvocations {
  private NetworkProvocations() {}

  /** A VPC of each account. */
  private record Vpcs(SimulatedNetwork network, String provider, String consumer) {

    static Vpcs in(World world) {
      SimulatedNetwork network = world.region().network();
      return new Vpcs(
          network,
          network.addVpc(world.provider().caller().projectId(), "10.0.0.0/8").id(),
          network.addVpc(world.consumer().caller().projectId(), "10.0.0.0/8").id());
    }

    String port(ServerType type) {
      return network.addPort(provider, type).id();
    }

    String subnet(String cidr) {
      return network.addSubnet(consumer, cidr).id();
    }
  }

  static Stream<Provocation> all() {
    return Stream.concat(services(), endpoints());
  }

  private static Stream<Provocation> services() {
    return Stream.of(
        ofService(
            ErrorCode.VPC_NOT_FOUND,
            (vpcs, request) -> request.vpcId(vpcs.consumer).portId(vpcs.port(ServerType.VM))),
        ofService(
            ErrorCode.PORT_NOT_FOUND,
            (vpcs, request) -> request.vpcId(vpcs.provider).portId(World.NOTHING)),
        ofService(
            ErrorCode.PORT_NOT_IN_VPC,
            (vpcs, request) ->
                request
                    .vpcId(vpcs.provider)
                    .portId(vpcs.network.addPort(vpcs.consumer, ServerType.VM).id())),
        ofService(
            ErrorCode.INVALID_BACKEND_PORT_ID,
            (vpcs, request) -> request.vpcId(vpcs.provider).portId(vpcs.port(ServerType.LB))),
        ofService(
            ErrorCode.INVALID_CIDR,
            (vpcs, request) -> {
              vpcs.network.addRoute(vpcs.provider, "198.19.0.0/16");
              return request.vpcId(vpcs.provider).portId(vpcs.port(ServerType.VM));
            }));
  }

  private static Stream<Provocation> endpoints() {
    return Stream.of(
        ofEndpoint(
            ErrorCode.SUBNET_NOT_FOUND,
            (vpcs, request) -> request.vpcId(vpcs.consumer).subnetId(World.NOTHING)),
        ofEndpoint(
            ErrorCode.SUBNET_NOT_IN_VPC,
            (vpcs, request) ->
                request
                    .vpcId(vpcs.consumer)
                    .subnetId(vpcs.network.addSubnet(vpcs.provider, "10.1.0.0/24").id())),
        ofEndpoint(
            ErrorCode.PORT_CREATION_FAILED,
            (vpcs, request) -> request.vpcId(vpcs.consumer).subnetId(vpcs.subnet("10.2.0.0/31"))),
        Provocation.of(
            ErrorCode.ROUTE_TABLE_NOT_FOUND,
            world -> {
              Vpcs vpcs = Vpcs.in(world);
              CreateEndpoint request =
                  World.endpoint(world.gatewayService())
                      .vpcId(vpcs.consumer)
                      .routetables(World.NOTHING)
                      .build();
              return () -> world.consumer().createEndpoint(request);
            }));
  }

  private static Provocation ofService(
      ErrorCode code,
      BiFunction<Vpcs, CreateEndpointService.Builder, CreateEndpointService.Builder> mistake) {
    return Provocation.of(
        code,
        world -> {
          CreateEndpointService request = mistake.apply(Vpcs.in(world), World.service()).build();
          return () -> world.provider().createEndpointService(request);
        });
  }

  private static Provocation ofEndpoint(
      ErrorCode code, BiFunction<Vpcs, CreateEndpoint.Builder, CreateEndpoint.Builder> mistake) {
    return Provocation.of(
        code,
        world -> {
          // Before the network is modelled, so that its own VPC need not be.
          CreateEndpoint.Builder request = World.endpoint(world.openService());
          CreateEndpoint made = mistake.apply(Vpcs.in(world), request).build();
          return () -> world.consumer().createEndpoint(made);
        });
  }
}
