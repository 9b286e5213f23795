package io.vpcep.simulator.conformance;

import io.vpcep.simulator.api.endpoint.CreateEndpoint;
import io.vpcep.simulator.api.endpoint.PolicyDocument;
import io.vpcep.simulator.api.endpoint.PolicyStatementSpec;
import io.vpcep.simulator.api.endpoint.UpdateAccessWhitelist;
import io.vpcep.simulator.api.endpoint.UpdatePolicy;
import io.vpcep.simulator.api.endpoint.UpdateRouteTables;
import io.vpcep.simulator.api.endpoint.UpgradeEndpoint;
import io.vpcep.simulator.api.tag.ChangeTags;
import io.vpcep.simulator.network.Subnet;
import io.vpcep.simulator.network.Vpc;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Random requests about endpoints and tags. */
final class EndpointRequests {
  private static final String NOT_AN_ID = "not-an-id";

  private final Chance chance;
  private final Choices choices;

  EndpointRequests(Chance chance, Choices choices) {
    this.chance = chance;
    this.choices = choices;
  }

  CreateEndpoint create(String account) {
    Vpc vpc = choices.vpc(account);
    Subnet subnet = choices.subnet(vpc);
    return CreateEndpoint.builder()
        .endpointServiceId(
            chance.mostly(
                97,
                () -> chance.percent(70) ? choices.serviceId() : choices.publicServiceId(),
                null,
                "",
                NOT_AN_ID))
        .vpcId(choices.vpcId(vpc))
        .subnetId(chance.mostly(97, subnet::id, null, "", NOT_AN_ID, Pool.NOTHING))
        .enableDns(chance.of(true, false, null))
        .portIp(chance.maybe(40, () -> address(subnet)))
        .ipVersion(chance.maybe(10, () -> chance.mostly(90, () -> "dualstack", "", "ipv4", "ipv6")))
        .ipv6Address(
            chance.maybe(
                5, () -> chance.mostly(80, () -> "2001:db8::7", "", "10.0.0.1", "2001:db8:::7")))
        .routetables(chance.maybe(30, () -> choices.tables(vpc.id())))
        .enableWhitelist(chance.of(true, false, null))
        .whitelist(chance.maybe(30, this::access))
        .tags(chance.maybe(40, choices::tags))
        .description(chance.maybe(30, choices::description))
        .specificationName(
            chance.maybe(
                20, () -> chance.of("default", "professional", "professional", "large", "a b")))
        .publicBorderGroup(chance.maybe(10, () -> chance.of("", "edge")))
        .policyStatements(chance.maybe(7, this::statements))
        .policyDocument(chance.maybe(4, this::document))
        .build();
  }

  private @Nullable String address(Subnet subnet) {
    String text = subnet.cidr().toString();
    String first = text.substring(0, text.indexOf('/'));
    String prefix = first.substring(0, first.lastIndexOf('.') + 1);
    return chance.mostly(
        94,
        () -> prefix + (2 + chance.below(5)),
        "",
        prefix + "0",
        prefix + "1",
        prefix + "7",
        prefix + "255",
        "10.200.0.9",
        prefix + "256",
        prefix + "01",
        "::1");
  }

  private List<String> access() {
    return Stream.generate(
            () ->
                chance.mostly(
                    97,
                    () -> chance.of("10.0.0.1", "10.1.0.0/16", "0.0.0.0/0", "192.168.1.0/24"),
                    "",
                    "x",
                    "10.0.0.1/16",
                    "10.0.0.0/33",
                    "::1"))
        .limit(chance.percent(92) ? chance.below(4) : 4)
        .toList();
  }

  UpdateAccessWhitelist updateAccess(String id) {
    return UpdateAccessWhitelist.builder(id)
        .enableWhitelist(chance.of(true, false, null))
        .whitelist(chance.maybe(70, this::access))
        .build();
  }

  UpgradeEndpoint upgrade(String id) {
    return new UpgradeEndpoint(id, chance.mostly(80, () -> "start", null, "", "finish"));
  }

  UpdateRouteTables updateTables(String id) {
    String vpc = choices.region().truth().endpoint(id).map(each -> each.vpcId).orElse("");
    List<String> tables = choices.tables(vpc);
    return UpdateRouteTables.builder(id)
        .routetables(chance.mostly(96, () -> tables, null, List.of()))
        .build();
  }

  private @Nullable List<PolicyStatementSpec> statements() {
    PolicyStatementSpec good =
        new PolicyStatementSpec(
            chance.of("Allow", "Deny"), List.of("obs:object:*"), List.of("obs:*:*:*:*"));
    return chance.mostly(
        90,
        () -> chance.coin() ? List.of(good) : List.of(good, good),
        List.of(),
        Collections.nCopies(10, good),
        Collections.nCopies(11, good),
        List.of(new PolicyStatementSpec("allow", good.actions(), good.resources())),
        List.of(new PolicyStatementSpec(null, good.actions(), good.resources())),
        List.of(new PolicyStatementSpec("Allow", List.of(), good.resources())),
        List.of(new PolicyStatementSpec("Allow", null, good.resources())),
        List.of(new PolicyStatementSpec("Allow", good.actions(), List.of(""))));
  }

  private PolicyDocument document() {
    return new PolicyDocument(Map.of("Version", chance.of("1.0", "1.1")));
  }

  UpdatePolicy updatePolicy(String id) {
    boolean gateway =
        choices.region().truth().endpoint(id).filter(EndpointState::isGateway).isPresent();
    return UpdatePolicy.builder(id)
        .policyStatements(chance.maybe(gateway ? 90 : 10, this::statements))
        .policyDocument(chance.maybe(gateway ? 10 : 90, this::document))
        .build();
  }

  ChangeTags changeTags(String id) {
    boolean service = choices.region().truth().service(id).isPresent();
    return ChangeTags.builder(
            chance.mostly(96, () -> service ? "endpoint_service" : "endpoint", "endpoint", "x", ""),
            id)
        .action(chance.mostly(97, () -> chance.of("create", "create", "delete"), null, "", "add"))
        .tags(chance.mostly(97, choices::tags, null, List.of()))
        .build();
  }
}
