package io.vpcep.simulator.http.codes;

import static io.vpcep.simulator.http.codes.Provocation.ofCall;
import static io.vpcep.simulator.http.codes.Provocation.ofService;

import io.vpcep.simulator.config.Quotas;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.request.AddOrRemovePermissions;
import io.vpcep.simulator.request.PortSpec;
import io.vpcep.simulator.request.TagSpec;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the rules on endpoint services and their whitelists refuse. */
final class ServiceProvocations {
  private ServiceProvocations() {}

  static Stream<Provocation> all() {
    return Stream.of(fields(), ports(), tags(), states(), whitelists()).flatMap(stream -> stream);
  }

  private static Stream<Provocation> fields() {
    return Stream.of(
        ofService(ErrorCode.ENDPOINT_2011, request -> request.vpcId(null)),
        ofService(ErrorCode.ENDPOINT_0020, request -> request.vpcId("vpc")),
        ofService(ErrorCode.ENDPOINT_3003, request -> request.portId("port")),
        ofService(ErrorCode.ENDPOINT_1003, request -> request.serviceName("no spaces")),
        ofService(ErrorCode.ENDPOINT_3021, request -> request.serverType("VMS")),
        ofService(ErrorCode.ENDPOINT_3051, request -> request.vipPortId("port")),
        ofService(ErrorCode.ENDPOINT_0002, request -> request.tcpProxy("maybe")));
  }

  private static Stream<Provocation> ports() {
    List<PortSpec> many =
        IntStream.rangeClosed(1, 201).mapToObj(port -> PortSpec.tcp(port, port)).toList();
    return Stream.of(
        ofService(ErrorCode.ENDPOINT_2028, request -> request.ports(List.of())),
        ofService(ErrorCode.ENDPOINT_3004, request -> request.ports(PortSpec.tcp(0, 80))),
        ofService(ErrorCode.ENDPOINT_3075, request -> request.ports(new PortSpec(80, 80, "ICMP"))),
        ofService(ErrorCode.ENDPOINT_3074, request -> request.ports(many)));
  }

  private static Stream<Provocation> tags() {
    TagSpec tag = new TagSpec("key", "value");
    return Stream.of(
        ofService(ErrorCode.ENDPOINT_3066, request -> request.tags(new TagSpec("", "value"))),
        ofService(ErrorCode.ENDPOINT_3067, request -> request.tags(tag, tag)),
        ofService(ErrorCode.ENDPOINT_3068, request -> request.tags(new TagSpec("a=b", "value"))),
        ofService(
            ErrorCode.ENDPOINT_3069,
            request ->
                request.tags(
                    IntStream.range(0, 11).mapToObj(i -> new TagSpec("key" + i, "")).toList())),
        ofService(
            ErrorCode.ENDPOINT_3072, request -> request.tags(new TagSpec("k".repeat(37), ""))),
        ofService(
            ErrorCode.ENDPOINT_3073, request -> request.tags(new TagSpec("key", "v".repeat(44)))));
  }

  private static Stream<Provocation> states() {
    return Stream.of(
        ofCall(
            ErrorCode.ENDPOINT_0005,
            World::provider,
            api -> api.showEndpointService(World.NOTHING)),
        Provocation.of(
            ErrorCode.ENDPOINT_3044,
            world -> {
              world.openService();
              return () -> world.provider().createEndpointService(World.service().build());
            }),
        Provocation.of(
            ErrorCode.ENDPOINT_3045,
            world -> {
              String id = world.provider().createEndpointService(World.service().build()).id();
              return () -> world.provider().modifyEndpointService(id, request -> {});
            }),
        Provocation.of(
            ErrorCode.ENDPOINT_3006,
            world -> {
              String id = world.openService();
              world.connect(id);
              return () -> world.provider().deleteEndpointService(id);
            }),
        ofService(ErrorCode.ENDPOINT_1018, request -> {})
            .with(settings -> settings.quotas(Quotas.DEFAULT.withEndpointServices(0))));
  }

  private static Stream<Provocation> whitelists() {
    return Stream.of(
        Provocation.of(
            ErrorCode.ENDPOINT_3035,
            world -> {
              AddOrRemovePermissions request =
                  AddOrRemovePermissions.builder(world.openService())
                      .action("keep")
                      .permissions("*")
                      .build();
              return () -> world.provider().addOrRemovePermissions(request);
            }),
        ofPermissions(ErrorCode.ENDPOINT_3036),
        ofPermissions(ErrorCode.ENDPOINT_3002, "everybody"),
        ofPermissions(ErrorCode.ENDPOINT_3049, "iam:domain::a")
            .with(settings -> settings.quotas(Quotas.DEFAULT.withWhitelistRecords(1))));
  }

  private static Provocation ofPermissions(ErrorCode code, String... permissions) {
    return Provocation.of(
        code,
        world -> {
          String id = world.openService();
          return () -> world.provider().addPermissions(id, permissions);
        });
  }
}
