package io.vpcep.simulator.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.snapshot.RegionSnapshot;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused is refused whole, with the place and the reason. */
class RegionDocumentRefusalsTest {
  private static final String ID = "00000000-0000-4000-8000-000000000011";

  private final SimulatedRegion region = SimulatedRegion.create();

  @AfterEach
  void close() {
    region.close();
  }

  private void assertRefused(String text, String... parts) {
    RegionDocument.ofYaml("before", RegionDocumentTest.SEED.getBytes(UTF_8)).replaceIn(region);
    RegionSnapshot before = region.snapshot();

    assertThatThrownBy(
            () -> RegionDocument.ofYaml("state.yaml", text.getBytes(UTF_8)).replaceIn(region))
        .isInstanceOf(RegionDocumentException.class)
        .hasMessageStartingWith("state.yaml: ")
        .message()
        .contains(parts)
        .doesNotContain("\n");
    assertThat(region.snapshot()).isEqualTo(before);
  }

  /** A change of the seed file: the first text is replaced by the second; then place and reason. */
  static Stream<Arguments> mistakes() {
    return Stream.of(
        arguments(
            "version: 1",
            "version: 2",
            List.of("version (line 1, column 10)", "reads version 1, not version 2")),
        arguments("version: 1", "version: one", List.of("version (line 1", "whole number")),
        arguments(
            "version: 1",
            "versio: 1",
            List.of("versio (line 1", "unknown field; known are version, region, seed")),
        arguments(
            "version: 1", "version: 1\nservice: []", List.of("service (line 2", "unknown field")),
        arguments(
            "service_name: web", "name: web", List.of("services[0].name (line 4", "unknown field")),
        arguments(
            "service_name: web",
            "service_name: web\n    open: true",
            List.of(
                "services[0].open (line 5", "unknown field; known are id, project_id, account,")),
        arguments(
            "service_name: web",
            "service_name: web\n    service_type: gateway",
            List.of("services[0].service_type (line 5", "unknown field")),
        arguments(
            "endpoint_service_name: web",
            "former_service_name: web",
            List.of("endpoints[0].former_service_name (line 11", "unknown field")),
        arguments(
            "version: 1",
            "version: 1\npublic_services: [{name: a, type: gateway, service_name: b}]",
            List.of("public_services[0].service_name (line 2", "known are id, name, type,")),
        arguments(
            "version: 1",
            "version: 1\npublic_services: [{name: a}]",
            List.of("public_services[0] (line 2", "type is missing")),
        arguments(
            "    vpc_id: 84758cf5-9c62-43ae-a778-3dbd8370c0a4\n",
            "",
            List.of("endpoints[0] (line 10", "vpc_id is missing")),
        arguments(
            "service_name: web",
            "service_name: web\n    description: \"<\"",
            List.of("services[0] (line 3", "must not have")),
        arguments(
            "    subnet_id: 68",
            "    status: accepted\n    accepted_before: false\n    subnet_id: 68",
            List.of("endpoints[0] (line 10", "must have been accepted before")),
        arguments(
            "account: provider",
            "project_id: x y",
            List.of("services[0].project_id (line 3", "1 to 64 letters")),
        arguments(
            "account: provider",
            "status: available",
            List.of("services[0] (line 3", "either project_id or account")),
        arguments(
            "client_port: 80",
            "client_port: 0",
            List.of("services[0].ports[0].client_port (line 7", "1 to 65535")),
        arguments(
            "client_port: 80", "client_port: 65536", List.of("client_port (line 7", "1 to 65535")),
        arguments("8080}", "8080, protocol: ICMP}", List.of("protocol (line 7", "one of TCP, UDP")),
        arguments(
            "[{client_port: 80, server_port: 8080}]",
            "[]",
            List.of("services[0] (line 3", "at least one mapping")),
        arguments(
            "ports: [",
            "ports: [{client_port: 80, server_port: 1}, ",
            List.of("services[0] (line 3", "there twice")),
        arguments(
            "[\"*\"]",
            "[\"*\", \"iam:domain::*\"]",
            List.of("permissions[1] (line 8", "another whitelist record")),
        arguments(
            "[\"*\"]", "[\"iam:domain::\"]", List.of("permissions[0] (line 8", "1 to 64 letters")),
        arguments(
            "service_name: web",
            "service_name: web\n    status: failed",
            List.of("services[0]", "must have an error")),
        arguments(
            "service_name: web",
            "service_name: web\n    error_codes: [EndPoint.9999]",
            List.of("error_codes[0]", "documented codes")),
        arguments(
            "service_name: web",
            "service_name: web\n    created_at: yesterday",
            List.of("created_at", "expected an instant")),
        arguments(
            "version: 1",
            "version: 1\nnow: -0001-01-01T00:00:00Z",
            List.of("now (line 2, column 6)", "from 1970-01-01T00:00:00Z")),
        arguments(
            "version: 1",
            "version: 1\nnow: +10000-01-01T00:00:00Z",
            List.of("now (line 2, column 6)", "to 9999-12-31T23:59:59Z")),
        arguments(
            "service_name: web",
            "service_name: web\n    created_at: 1969-12-31T23:59:59Z",
            List.of("services[0].created_at (line 5", "from 1970-01-01T00:00:00Z")),
        arguments(
            "service_name: web",
            "service_name: web\n    created_at: 2999-01-01T00:00:00Z",
            List.of("services[0]", "after the time of the state")),
        arguments(
            "service_name: web",
            "service_name: web\n    tags: [{key: a}, {key: a}]",
            List.of("services[0]", "there twice")),
        arguments("vpc_id: 4189", "vpc_id: z", List.of("services[0].vpc_id (line 5", "a UUID")),
        arguments(
            "endpoint_service_name: web",
            "endpoint_service_name: shop",
            List.of("endpoints[0].endpoint_service_name (line 11", "no endpoint service shop")),
        arguments(
            "endpoint_service_name: web",
            "endpoint_service_id: 00000000-0000-4000-8000-000000000011",
            List.of("endpoints[0] (line 10", "no endpoint service")),
        arguments(
            "subnet_id: 68bfbcc1-dff2-47e4-a9d4-332b9bc1b8de",
            "description: x",
            List.of("endpoints[0]", "subnet_id is missing")),
        arguments(
            "subnet_id: 68",
            "ip: 1.2.3\n    subnet_id: 68",
            List.of("endpoints[0] (line 10", "IPv4 address")),
        arguments(
            "subnet_id: 68",
            "routetables: [00000000-0000-4000-8000-000000000011]\n    subnet_id: 68",
            List.of("endpoints[0]", "no route tables")),
        arguments(
            "subnet_id: 68",
            "status: creatin\n    subnet_id: 68",
            List.of("endpoints[0].status", "one of pendingAcceptance")),
        arguments(
            "version: 1", "version: 1\nregion: other", List.of("line 1", "it is put into eu-de")),
        arguments(
            "version: 1", "version: 1\nseed: 9", List.of("line 1", "the state has the seed 9")),
        arguments(
            "version: 1",
            "version: 1\ndraws: {ids: -1}",
            List.of("draws.ids (line 2", "0 to 1000000000")),
        arguments(
            "version: 1",
            "version: 1\nvpcs: [{project_id: 11111111111111111111111111111111, cidr: 10.0.0.0/8, subnets: [{cidr: 11.0.0.0/24}]}]",
            List.of("vpcs[0].subnets[0] (line 2", "is not within")),
        arguments(
            "version: 1",
            "version: 1\naccounts: [{name: a}, {name: a}]",
            List.of("accounts[1] (line 2", "another account")),
        arguments(
            "version: 1",
            "version: 1\npending: [{resource_id: 00000000-0000-4000-8000-000000000011}]",
            List.of("pending[0] (line 2", "no such resource")),
        arguments(
            "version: 1",
            "version: 1\npublic_services: [{name: a b, type: gateway}]",
            List.of("public_services[0] (line 2", "not a b")));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void tellsTheMistake(String old, String replacement, List<String> told) {
    String text = RegionDocumentTest.SEED;
    assertThat(text).contains(old);

    assertRefused(
        text.replaceFirst(Pattern.quote(old), Matcher.quoteReplacement(replacement)),
        told.toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource({"w b, at most 16", "a.b.c, its full name must be"})
  void namesThatNoServiceHas(String name, String reason) {
    String services =
        RegionDocumentTest.SEED.substring(0, RegionDocumentTest.SEED.indexOf("endpoints:"));

    assertRefused(
        services.replace("service_name: web", "service_name: " + name),
        "services[0] (line 3",
        reason);
  }

  @Test
  void idsThatAreThereTwice() {
    String entry =
        RegionDocumentTest.SEED.substring(RegionDocumentTest.SEED.indexOf("  - account: consumer"));
    String id = "\n    id: " + ID;
    String twice =
        (RegionDocumentTest.SEED + entry).replace("account: consumer", "account: consumer" + id);

    assertRefused(
        twice,
        "endpoints[1] (line 15",
        "there is another endpoint with the id " + ID + ", at state.yaml: endpoints[0] (line 10");
  }

  @Test
  void portsThatAnotherServiceHolds() {
    int start = RegionDocumentTest.SEED.indexOf("  - account: provider");
    int end = RegionDocumentTest.SEED.indexOf("endpoints:");
    String entry = RegionDocumentTest.SEED.substring(start, end).replace("web", "shop");

    assertRefused(
        RegionDocumentTest.SEED.replace("endpoints:", entry + "endpoints:"),
        "services[1] (line 9",
        "is used by another endpoint service");
  }

  @Test
  void namesThatAreNotClear() {
    int start = RegionDocumentTest.SEED.indexOf("  - account: provider");
    int end = RegionDocumentTest.SEED.indexOf("endpoints:");
    String entry = RegionDocumentTest.SEED.substring(start, end).replace("d88", "d89");

    assertRefused(
        RegionDocumentTest.SEED.replace("endpoints:", entry + "endpoints:"),
        "endpoint_service_name (line",
        "2 endpoint services are named web: give the id instead");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "accounts: [{name: a, users: [{name: u, password: {secret-word: 1}}]}]",
        "accounts: [{name: a, users: [{name: u, access_keys: [{ak: a, sk: [secret-word]}]}]}]",
        "accounts: [{name: a, users: [{name: u, password: 'secret-word}]}]",
      })
  void secretsStaySecret(String line) {
    assertThatThrownBy(
            () ->
                RegionDocument.ofYaml("s", ("version: 1\n" + line).getBytes(UTF_8))
                    .replaceIn(region))
        .isInstanceOf(RegionDocumentException.class)
        .message()
        .doesNotContain("secret-word");
  }

  @Test
  void jsonThatIsNone() {
    assertThatThrownBy(() -> RegionDocument.ofJson("s.json", "{\"version\": 1,}".getBytes(UTF_8)))
        .isInstanceOf(RegionDocumentException.class)
        .hasMessageStartingWith("s.json: line 1, column");
  }
}
