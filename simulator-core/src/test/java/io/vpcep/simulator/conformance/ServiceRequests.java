package io.vpcep.simulator.conformance;

import io.vpcep.simulator.api.connection.AcceptOrRejectConnection;
import io.vpcep.simulator.api.connection.DescribeConnections;
import io.vpcep.simulator.api.endpointservice.AddServerResources;
import io.vpcep.simulator.api.endpointservice.CreateEndpointService;
import io.vpcep.simulator.api.endpointservice.ModifyEndpointService;
import io.vpcep.simulator.api.endpointservice.PortSpec;
import io.vpcep.simulator.api.endpointservice.RenameEndpointService;
import io.vpcep.simulator.api.endpointservice.UpgradeEndpointService;
import io.vpcep.simulator.api.permission.AddOrRemovePermissions;
import io.vpcep.simulator.api.permission.BatchAddPermissions;
import io.vpcep.simulator.api.permission.BatchRemovePermissions;
import io.vpcep.simulator.api.permission.DescribePermission;
import io.vpcep.simulator.api.permission.Permission;
import io.vpcep.simulator.api.permission.PermissionSpec;
import io.vpcep.simulator.network.Port;
import io.vpcep.simulator.network.Vpc;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Random requests about services. */
final class ServiceRequests {
  private static final String NOT_AN_ID = "not-an-id";

  private final Chance chance;
  private final Choices choices;

  ServiceRequests(Chance chance, Choices choices) {
    this.chance = chance;
    this.choices = choices;
  }

  CreateEndpointService create(String account) {
    Vpc vpc = choices.vpc(account);
    Port port = choices.port(vpc);
    boolean address = chance.percent(8);
    return CreateEndpointService.builder()
        .vpcId(choices.vpcId(vpc))
        .portId(
            address && chance.percent(90)
                ? null
                : chance.mostly(97, port::id, null, "", NOT_AN_ID, Pool.NOTHING))
        .serverType(
            address && chance.percent(90)
                ? "BMS"
                : chance.mostly(96, port.serverType()::value, null, "", "XX", "VM", "VIP", "BMS"))
        .ip(address ? chance.mostly(90, () -> "10.9.9.9", "a.example.com", "10.9.9", "a..b") : null)
        .cidr(chance.maybe(1, () -> chance.of("", "10.0.0.0/8")))
        .enablePolicy(chance.of(true, false, null))
        .poolId(chance.maybe(10, () -> chance.of("", "pool")))
        .cidrType(chance.maybe(10, () -> chance.mostly(90, () -> "public", "", "internal", "x")))
        .publicBorderGroup(chance.maybe(10, () -> chance.of("", "edge")))
        .ipVersion(chance.maybe(10, () -> chance.of("", "ipv4", "ipv6", "dualstack")))
        .snatNetworkId(chance.maybe(8, () -> chance.of("", "network")))
        .ports(ports())
        .serviceName(chance.maybe(60, choices::shortName))
        .serviceType(chance.mostly(98, () -> chance.of("interface", null, ""), "gateway", "x"))
        .approvalEnabled(chance.of(true, false, false, null))
        .tcpProxy(proxy())
        .vipPortId(chance.maybe(20, () -> vipPort(vpc)))
        .tags(chance.maybe(40, choices::tags))
        .description(chance.maybe(30, choices::description))
        .build();
  }

  private @Nullable String vipPort(Vpc vpc) {
    return chance.mostly(80, () -> choices.port(vpc).id(), "", NOT_AN_ID, Pool.NOTHING);
  }

  private @Nullable String proxy() {
    return chance.mostly(
        97,
        () -> chance.of(null, "", "close", "toa_open", "proxy_open", "open", "proxy_vni"),
        "x",
        "OPEN");
  }

  private @Nullable List<PortSpec> ports() {
    if (chance.percent(2)) {
      return chance.of(null, List.of(), many(200), many(201));
    }
    List<PortSpec> ports = new ArrayList<>();
    for (int i = chance.below(3); i >= 0; i--) {
      ports.add(
          new PortSpec(
              chance.mostly(98, () -> i() + 1, null, 0, 65_535, 65_536, -1),
              chance.mostly(98, () -> i() + 1, null, 0, 65_535, 65_536, -1),
              chance.mostly(97, () -> chance.of("TCP", "TCP", "UDP", null, ""), "tcp", "ICMP")));
    }
    return ports;
  }

  private int i() {
    return chance.below(12);
  }

  private static List<PortSpec> many(int number) {
    return IntStream.rangeClosed(1, number).mapToObj(i -> PortSpec.tcp(i, 1000 + i)).toList();
  }

  ModifyEndpointService modify(String id, String account) {
    Vpc vpc =
        choices
            .region()
            .truth()
            .service(id)
            .flatMap(each -> choices.knownVpc(each.vpcId))
            .orElseGet(() -> choices.vpc(account));
    return ModifyEndpointService.builder(id)
        .approvalEnabled(chance.maybe(30, chance::coin))
        .serviceName(chance.maybe(30, choices::shortName))
        .ports(chance.maybe(30, this::ports))
        .portId(
            chance.maybe(
                25,
                () -> chance.mostly(95, () -> choices.port(vpc).id(), "", NOT_AN_ID, Pool.NOTHING)))
        .vipPortId(chance.maybe(5, () -> vipPort(vpc)))
        .tcpProxy(chance.maybe(20, this::proxy))
        .description(chance.maybe(20, choices::description))
        .ip(chance.maybe(1, () -> chance.of("", "10.9.9.9")))
        .cidr(chance.maybe(1, () -> chance.of("", "10.0.0.0/8")))
        .build();
  }

  RenameEndpointService rename(String id) {
    return new RenameEndpointService(id, chance.mostly(97, choices::shortName, (String) null));
  }

  UpgradeEndpointService upgrade(String id) {
    return new UpgradeEndpointService(
        id,
        chance.mostly(80, () -> chance.of("upgrade", "rollback", null), "", "start"),
        chance.of(true, false, null));
  }

  AddServerResources addResources(String id) {
    List<AddServerResources.Spec> specs =
        Stream.generate(
                () ->
                    new AddServerResources.Spec(
                        chance.mostly(95, () -> chance.of("one", "two"), null, ""),
                        chance.mostly(95, () -> chance.of("a", "b"), null, "")))
            .limit(1 + chance.below(2))
            .toList();
    return new AddServerResources(
        id, chance.mostly(90, () -> chance.seldomMany(specs), null, List.of()));
  }

  AcceptOrRejectConnection acceptOrReject(String id) {
    List<String> one = List.of(choices.connectionId(id));
    return AcceptOrRejectConnection.builder(id)
        .action(
            chance.mostly(
                97, () -> chance.of("receive", "receive", "reject"), null, "", "accept", "Reject"))
        .endpoints(
            chance.mostly(
                96,
                () -> one,
                null,
                List.of(),
                List.of(one.get(0), one.get(0)),
                List.of(one.get(0), NOT_AN_ID),
                List.of("")))
        .build();
  }

  DescribeConnections describeConnections(String id) {
    List<DescribeConnections.Description> all = new ArrayList<>();
    for (int i = chance.percent(80) ? 0 : 1; i >= 0; i--) {
      all.add(
          new DescribeConnections.Description(
              chance.mostly(97, () -> choices.connectionId(id), (String) null),
              chance.maybe(90, choices::description)));
    }
    return DescribeConnections.builder(id)
        .connections(chance.mostly(97, () -> chance.seldomMany(all), null, List.of()))
        .build();
  }

  private String accountRecord() {
    return chance.mostly(
        96,
        () ->
            chance.percent(70)
                ? "iam:domain::" + choices.domain()
                : chance.of("*", "iam:domain::*", "iam:domain::other"),
        "",
        "x",
        "iam:domain::",
        "iam:domain::" + "x".repeat(65),
        "iam:domain::a-b");
  }

  private String organizationRecord() {
    return chance.mostly(
        95,
        () -> "organizations:orgPath::" + chance.of("o-1/r-1/*", "o-1/r-2/ou?", "o-1"),
        "organizations:orgPath::",
        "organizations:orgPath::a.b",
        "*");
  }

  AddOrRemovePermissions addOrRemove(String id) {
    boolean organization = chance.percent(25);
    List<String> records =
        Stream.generate(() -> organization ? organizationRecord() : accountRecord())
            .limit(1 + chance.below(3))
            .toList();
    return AddOrRemovePermissions.builder(id)
        .action(chance.mostly(97, () -> chance.of("add", "add", "remove"), null, "", "Add", "x"))
        .permissions(chance.mostly(97, () -> chance.seldomMany(records), null, List.of()))
        .permissionType(recordType(organization))
        .build();
  }

  private @Nullable String recordType(boolean organization) {
    return chance.mostly(
        97, () -> organization ? "orgPath" : chance.of("domainId", null, ""), "x", "orgpath");
  }

  BatchAddPermissions batchAdd(String id) {
    boolean organization = chance.percent(35);
    List<PermissionSpec> specs =
        Stream.generate(
                () ->
                    new PermissionSpec(
                        chance.mostly(
                            99,
                            () -> organization ? organizationRecord() : accountRecord(),
                            (String) null),
                        chance.maybe(70, choices::description)))
            .limit(1 + chance.below(3))
            .toList();
    return BatchAddPermissions.builder(id)
        .permissionType(recordType(organization))
        .permissions(chance.mostly(97, () -> chance.seldomMany(specs), null, List.of()))
        .build();
  }

  private @Nullable String record(String serviceId) {
    List<Permission> records =
        choices.region().truth().service(serviceId).map(each -> each.permissions).orElse(List.of());
    return records.isEmpty() || chance.percent(8)
        ? chance.of(Pool.NOTHING, NOT_AN_ID)
        : chance.of(records).id();
  }

  BatchRemovePermissions batchRemove(String id) {
    List<String> ids = Stream.generate(() -> record(id)).limit(chance.percent(80) ? 1 : 2).toList();
    return BatchRemovePermissions.builder(id)
        .ids(chance.mostly(96, () -> chance.seldomMany(ids), null, List.of()))
        .build();
  }

  DescribePermission describePermission(String id) {
    return new DescribePermission(id, record(id), chance.maybe(90, choices::description));
  }
}
