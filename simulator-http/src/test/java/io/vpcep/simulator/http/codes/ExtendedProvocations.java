package io.vpcep.simulator.http.codes;

import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.api.endpoint.CreateEndpoint;
import io.vpcep.simulator.api.endpoint.UpgradeEndpoint;
import io.vpcep.simulator.api.resource.ResourceType;
import io.vpcep.simulator.api.tag.ListResourcesByTag;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.step.TransitionStep;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** What the rules refuse that the API reference does not have. */
final class ExtendedProvocations {
  private ExtendedProvocations() {}

  static Stream<Provocation> all() {
    return Stream.of(addresses(), whitelists(), changes()).flatMap(stream -> stream);
  }

  private static Stream<Provocation> addresses() {
    return Stream.of(
            Provocation.ofEndpoint(ErrorCode.INVALID_PORT_IP, request -> request.portIp("10.0.0")),
            Provocation.of(
                ErrorCode.PORT_IP_IN_USE,
                world -> {
                  CreateEndpoint request =
                      World.endpoint(world.openService()).portIp("10.0.0.1").build();
                  world.consumer().createEndpoint(request);
                  return () -> world.consumer().createEndpoint(request);
                }),
            Provocation.of(
                ErrorCode.PORT_IP_NOT_IN_SUBNET,
                world -> {
                  CreateEndpoint.Builder request = World.endpoint(world.openService());
                  var network = world.region().network();
                  String project = world.consumer().caller().projectId();
                  String vpc = network.addVpc(project, "10.0.0.0/8").id();
                  String subnet = network.addSubnet(vpc, "10.1.0.0/24").id();
                  CreateEndpoint outside =
                      request.vpcId(vpc).subnetId(subnet).portIp("10.2.0.9").build();
                  return () -> world.consumer().createEndpoint(outside);
                }),
            Provocation.ofEndpoint(
                ErrorCode.INVALID_ACCESS_WHITELIST, request -> request.whitelist("x")))
        .map(provocation -> provocation.with(config -> config.dialect(Dialect.CURRENT)));
  }

  private static Stream<Provocation> whitelists() {
    List<String> many = Collections.nCopies(21, "10.0.0.0/8");
    return Stream.of(
        ofSettled(
            ErrorCode.ACCESS_WHITELIST_FULL,
            (api, id) -> api.updateAccessWhitelist(id, r -> r.whitelist(many))),
        ofSettled(
            ErrorCode.NO_ROUTE_TABLE_BOUND, (api, id) -> api.updateRouteTables(id, World.NOTHING)),
        ofSettled(
            ErrorCode.INVALID_POLICY,
            (api, id) -> api.updatePolicy(id, r -> r.policyStatements(List.of()))),
        ofSettled(ErrorCode.NO_POLICY_ASSOCIATED, VpcepApi::deletePolicy));
  }

  private static Stream<Provocation> changes() {
    return Stream.of(
        Provocation.of(
            ErrorCode.FAILED_ENDPOINT_NOT_MODIFIABLE,
            world -> {
              world
                  .region()
                  .transitions()
                  .of(TransitionStep.ENDPOINT_CREATION)
                  .next()
                  .failing(ErrorCode.ENDPOINT_CREATION_FAILED);
              String id = world.connect(world.approvingService());
              accept(world, id);
              world.settle();
              return () -> world.consumer().updateAccessWhitelist(id, r -> {});
            }),
        ofSettled(
            ErrorCode.MISSING_PARAMETER,
            (api, id) -> api.upgradeEndpoint(new UpgradeEndpoint(id, null))),
        Provocation.ofCall(
            ErrorCode.DUPLICATE_TAG_VALUE,
            World::consumer,
            api ->
                api.listResourcesByTag(
                    ResourceType.ENDPOINT,
                    r -> r.tags(new ListResourcesByTag.Filter("k", List.of("v", "v"))))));
  }

  private static void accept(World world, String id) {
    String service = world.consumer().showEndpoint(id).endpointServiceId();
    world.provider().acceptConnection(service, id);
  }

  /** By a call about an accepted endpoint to an interface service. */
  private static Provocation ofSettled(ErrorCode code, BiConsumer<VpcepApi, String> call) {
    return Provocation.of(
        code,
        world -> {
          String id = world.connect(world.openService());
          world.settle();
          return () -> call.accept(world.consumer(), id);
        });
  }
}
