package io.vpcep.simulator.http.codes;

import static io.vpcep.simulator.http.codes.Provocation.ofCall;
import static io.vpcep.simulator.http.codes.Provocation.ofService;

import io.vpcep.simulator.api.endpointservice.CreateEndpointService;
import io.vpcep.simulator.api.endpointservice.ModifyEndpointService;
import io.vpcep.simulator.api.endpointservice.PortSpec;
import io.vpcep.simulator.api.endpointservice.ServerType;
import io.vpcep.simulator.api.permission.AddOrRemovePermissions;
import io.vpcep.simulator.api.tag.TagSpec;
import io.vpcep.simulator.config.Quotas;
import io.vpcep.simulator.error.ErrorCode;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the rules on endpoint services and their whitelists refuse. */
final class ServiceProvocations {
  private ServiceProvocations() {}

  static Stream<Provocation> all() {
    return Stream.of(fields(), ports(), backends(), tags(), states(), whitelists())
        .flatMap(stream -> stream);
  }

  private static Stream<Provocation> fields() {
    return Stream.of(
        ofService(ErrorCode.MISSING_VPC_ID, request -> request.vpcId(null)),
        ofService(ErrorCode.INVALID_VPC_ID, request -> request.vpcId("vpc")),
        ofService(ErrorCode.INVALID_PORT_ID, request -> request.portId("port")),
        ofService(ErrorCode.INVALID_SERVICE_NAME, request -> request.serviceName("no spaces")),
        ofService(ErrorCode.INVALID_SERVER_TYPE, request -> request.serverType("VMS")),
        ofService(ErrorCode.INVALID_VIP_PORT_ID, request -> request.vipPortId("port")),
        ofService(ErrorCode.INVALID_PARAMETER, request -> request.tcpProxy("maybe")),
        ofService(ErrorCode.INTERFACE_FORBIDS_IP, request -> request.ip("10.0.0.1")),
        ofService(ErrorCode.INTERFACE_FORBIDS_CIDR, request -> request.cidr("10.0.0.0/8")));
  }

  private static Stream<Provocation> ports() {
    List<PortSpec> many =
        IntStream.rangeClosed(1, 201).mapToObj(port -> PortSpec.tcp(port, port)).toList();
    return Stream.of(
        ofService(ErrorCode.MISSING_PORTS, request -> request.ports(List.of())),
        ofService(ErrorCode.INVALID_PORT, request -> request.ports(PortSpec.tcp(0, 80))),
        ofService(
            ErrorCode.INVALID_PROTOCOL, request -> request.ports(new PortSpec(80, 80, "ICMP"))),
        ofService(ErrorCode.TOO_MANY_PORTS, request -> request.ports(many)));
  }

  private static Stream<Provocation> backends() {
    return Stream.of(
        Provocation.of(
            ErrorCode.IP_ADDRESS_CONFLICT,
            world -> {
              CreateEndpointService request =
                  World.service().portId(null).ip("10.0.0.1").serverType(ServerType.BMS).build();
              world.provider().createEndpointService(request);
              return () -> world.provider().createEndpointService(request);
            }),
        ofService(ErrorCode.TOO_MANY_BACKEND_SERVICES, request -> {})
            .with(settings -> settings.quotas(Quotas.DEFAULT.withServicesOfBackend(0))),
        ofChange(ErrorCode.PORT_AND_IP_MODIFIED, r -> r.ip("10.0.0.1").portId(World.PORT)),
        ofChange(ErrorCode.VIP_AND_IP_MODIFIED, r -> r.ip("10.0.0.1").vipPortId(World.PORT)),
        ofChange(ErrorCode.PORT_ID_NOT_MODIFIABLE, r -> r.vipPortId(World.PORT)),
        ofChange(ErrorCode.IP_NOT_MODIFIABLE, r -> r.ip("10.0.0.1")),
        ofChange(ErrorCode.CIDR_NOT_MODIFIABLE, r -> r.cidr("10.0.0.0/8")));
  }

  private static Provocation ofChange(
      ErrorCode code, Consumer<ModifyEndpointService.Builder> change) {
    return Provocation.of(
        code,
        world -> {
          String id = world.openService();
          return () -> world.provider().modifyEndpointService(id, change);
        });
  }

  private static Stream<Provocation> tags() {
    TagSpec tag = new TagSpec("key", "value");
    return Stream.of(
        ofService(ErrorCode.EMPTY_TAG, request -> request.tags(new TagSpec("", "value"))),
        ofService(ErrorCode.DUPLICATE_TAG_KEY, request -> request.tags(tag, tag)),
        ofService(ErrorCode.INVALID_TAG, request -> request.tags(new TagSpec("a=b", "value"))),
        ofService(
            ErrorCode.TOO_MANY_TAGS,
            request ->
                request.tags(
                    IntStream.range(0, 11).mapToObj(i -> new TagSpec("key" + i, "")).toList())),
        ofService(
            ErrorCode.INVALID_TAG_KEY_LENGTH,
            request -> request.tags(new TagSpec("k".repeat(37), ""))),
        ofService(
            ErrorCode.INVALID_TAG_VALUE_LENGTH,
            request -> request.tags(new TagSpec("key", "v".repeat(44)))));
  }

  private static Stream<Provocation> states() {
    return Stream.of(
        ofCall(
            ErrorCode.RESOURCE_NOT_FOUND,
            World::provider,
            api -> api.showEndpointService(World.NOTHING)),
        Provocation.of(
            ErrorCode.PORT_CONFLICT,
            world -> {
              world.openService();
              return () -> world.provider().createEndpointService(World.service().build());
            }),
        Provocation.of(
            ErrorCode.SERVICE_NOT_MODIFIABLE,
            world -> {
              String id = world.provider().createEndpointService(World.service().build()).id();
              return () -> world.provider().modifyEndpointService(id, request -> {});
            }),
        Provocation.of(
            ErrorCode.SERVICE_IN_USE,
            world -> {
              String id = world.openService();
              world.connect(id);
              return () -> world.provider().deleteEndpointService(id);
            }),
        ofService(ErrorCode.QUOTA_EXCEEDED, request -> {})
            .with(settings -> settings.quotas(Quotas.DEFAULT.withEndpointServices(0))));
  }

  private static Stream<Provocation> whitelists() {
    return Stream.of(
        Provocation.of(
            ErrorCode.INVALID_PERMISSION_ACTION,
            world -> {
              AddOrRemovePermissions request =
                  AddOrRemovePermissions.builder(world.openService())
                      .action("keep")
                      .permissions("*")
                      .build();
              return () -> world.provider().addOrRemovePermissions(request);
            }),
        ofPermissions(ErrorCode.MISSING_PERMISSIONS),
        ofPermissions(ErrorCode.INVALID_PERMISSION, "everybody"),
        ofPermissions(
            ErrorCode.BATCH_TOO_LARGE,
            Collections.nCopies(501, "iam:domain::a").toArray(String[]::new)),
        ofPermissions(ErrorCode.SERVICE_WHITELIST_FULL, "iam:domain::a")
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
