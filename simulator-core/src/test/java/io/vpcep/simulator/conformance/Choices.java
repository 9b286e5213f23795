package io.vpcep.simulator.conformance;

import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.tag.TagSpec;
import io.vpcep.simulator.network.Port;
import io.vpcep.simulator.network.Subnet;
import io.vpcep.simulator.network.Vpc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Chooses among what there is, and sometimes among what there is not. */
final class Choices {
  private static final String NOT_AN_ID = "not-an-id";

  private final Chance chance;
  private final Run run;
  private final SampleNetwork network;

  Choices(Chance chance, Run run) {
    this.chance = chance;
    this.run = run;
    this.network = run.network();
  }

  Region region() {
    return run.region();
  }

  String account() {
    return chance.of(SampleNetwork.ACCOUNTS);
  }

  String domain() {
    return run.caller(account()).domainId();
  }

  private List<ServiceState> users() {
    return region().truth().services().stream().filter(each -> each.offer == null).toList();
  }

  String serviceId() {
    List<ServiceState> users = users();
    return users.isEmpty() || chance.percent(6)
        ? chance.of(Pool.NOTHING, NOT_AN_ID, publicServiceId(), endpointId())
        : chance.of(users).id;
  }

  String publicServiceId() {
    return chance.of(
            region().truth().services().stream().filter(each -> each.offer != null).toList())
        .id;
  }

  String endpointId() {
    return endpointId(List.copyOf(region().truth().endpoints()));
  }

  String gatewayEndpointId() {
    return endpointId(
        region().truth().endpoints().stream().filter(EndpointState::isGateway).toList());
  }

  private String endpointId(List<EndpointState> all) {
    return all.isEmpty() || chance.percent(6)
        ? chance.of(Pool.NOTHING, NOT_AN_ID)
        : chance.of(all).id;
  }

  /** An endpoint of a service, one that waits if there is one. */
  String connectionId(String serviceId) {
    List<EndpointState> all = region().truth().connections(serviceId).toList();
    List<EndpointState> waiting =
        all.stream().filter(each -> each.is(EndpointStatus.PENDING_ACCEPTANCE)).toList();
    List<EndpointState> some = waiting.isEmpty() || chance.percent(60) ? all : waiting;
    return some.isEmpty() || chance.percent(6) ? endpointId() : chance.of(some).id;
  }

  /** Mostly the account that owns a service or endpoint. */
  String ownerOf(String id) {
    String project =
        region()
            .truth()
            .service(id)
            .map(each -> each.owner.projectId())
            .or(() -> region().truth().endpoint(id).map(each -> each.owner.projectId()))
            .orElse("");
    for (String account : SampleNetwork.ACCOUNTS) {
      if (run.caller(account).projectId().equals(project) && chance.percent(95)) {
        return account;
      }
    }
    return account();
  }

  /** A VPC of an account. */
  Vpc vpc(String account) {
    String project = run.caller(account).projectId();
    List<Vpc> own =
        network.vpcs().stream().filter(each -> each.projectId().equals(project)).toList();
    return chance.percent(94) ? own.get(chance.percent(70) ? 0 : 1) : chance.of(network.vpcs());
  }

  Optional<Vpc> knownVpc(String id) {
    return network.vpc(id);
  }

  @Nullable String vpcId(Vpc vpc) {
    return chance.mostly(97, vpc::id, null, "", NOT_AN_ID, Pool.NOTHING);
  }

  Port port(Vpc vpc) {
    List<Port> own =
        network.ports().stream().filter(each -> each.vpcId().equals(vpc.id())).toList();
    return chance.percent(96) ? chance.of(own) : chance.of(network.ports());
  }

  Subnet subnet(Vpc vpc) {
    List<Subnet> own =
        network.subnets().stream().filter(each -> each.vpcId().equals(vpc.id())).toList();
    return chance.percent(96) ? chance.of(own) : chance.of(network.subnets());
  }

  /** Route tables, mostly of the VPC. */
  List<String> tables(String vpcId) {
    List<String> tables = new ArrayList<>();
    List<String> own =
        network.tables().stream()
            .filter(each -> each.vpcId().equals(vpcId))
            .map(each -> each.id())
            .toList();
    String byDefault = network.vpc(vpcId).map(Vpc::defaultRouteTableId).orElse(Pool.NOTHING);
    for (int i = chance.below(3); i >= 0; i--) {
      tables.add(
          chance.mostly(
              92,
              () -> own.isEmpty() || chance.coin() ? byDefault : chance.of(own),
              Pool.NOTHING,
              Pool.NOTHING,
              NOT_AN_ID));
    }
    return tables;
  }

  String shortName() {
    return chance.mostly(
        95,
        () -> chance.of("", "web", "Web-1", "db_2", "abcdefghijklmnop"),
        "abcdefghijklmnopq",
        "a.b",
        "ä");
  }

  @Nullable String description() {
    return chance.mostly(
        94, () -> chance.of("", "one", "two", "x".repeat(128)), "x".repeat(129), "<", "a>b");
  }

  /** Tags of a few keys and values; sometimes many. */
  List<TagSpec> tags() {
    List<TagSpec> tags = new ArrayList<>();
    int bound = region().reading.tags();
    int size = chance.percent(90) ? chance.below(4) : bound - 1 + chance.below(3);
    for (int i = 0; i < size; i++) {
      String key = size > 3 ? "k" + i : "k" + (i + chance.below(3) * 2);
      tags.add(
          new TagSpec(
              chance.mostly(
                  98, () -> key, null, "", "k=", " k", "k@", "k k", "k".repeat(36), "k".repeat(37)),
              chance.mostly(
                  96,
                  () -> chance.of("", "v1", "v2"),
                  null,
                  "v ",
                  "v|",
                  "v@",
                  "v.v",
                  "v".repeat(43),
                  "v".repeat(44))));
    }
    return tags;
  }
}
