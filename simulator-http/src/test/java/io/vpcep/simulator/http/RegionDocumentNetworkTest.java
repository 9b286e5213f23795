package io.vpcep.simulator.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.api.endpointservice.PublicService;
import io.vpcep.simulator.api.endpointservice.ServerType;
import io.vpcep.simulator.api.endpointservice.ServiceType;
import io.vpcep.simulator.network.Cidr;
import io.vpcep.simulator.network.Port;
import io.vpcep.simulator.network.RouteTable;
import io.vpcep.simulator.network.Subnet;
import io.vpcep.simulator.network.Vpc;
import io.vpcep.simulator.snapshot.VpcSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionDocumentNetworkTest {
  private static final String PROJECT = "6e9dfd51d1124e8d8498dce894923a0d";
  private static final String VPC = "4189d3c2-8882-4871-a3c2-d380272eed80";
  private static final String TABLE = "4189d3c2-8882-4871-a3c2-d380272eed81";
  private static final String SUBNET = "4189d3c2-8882-4871-a3c2-d380272eed82";
  private static final String OTHER_TABLE = "4189d3c2-8882-4871-a3c2-d380272eed83";
  private static final String PORT = "4189d3c2-8882-4871-a3c2-d380272eed88";

  private static final String FULL =
      """
      vpcs:
        - id: 4189d3c2-8882-4871-a3c2-d380272eed80
          project_id: 6e9dfd51d1124e8d8498dce894923a0d
          cidr: 192.168.0.0/16
          default_route_table_id: 4189d3c2-8882-4871-a3c2-d380272eed81
          subnets:
            - {id: 4189d3c2-8882-4871-a3c2-d380272eed82, cidr: 192.168.0.0/24}
          ports:
            - {id: 4189d3c2-8882-4871-a3c2-d380272eed88, server_type: LB}
          route_tables:
            - {id: 4189d3c2-8882-4871-a3c2-d380272eed83}
          routes:
            - {destination: 10.1.0.0/16}
      public_services:
        - {name: com.example.storage, type: gateway, is_charge: false}
        - {name: com.example.names, type: interface}
        - {name: com.example.keys, type: interface, enable_policy: true}
      """;
  private static final String SMALL =
      "vpcs: [{project_id: " + PROJECT + ", cidr: 10.0.0.0/8, subnets: [{cidr: 10.0.0.0/24}]}]";

  private final SimulatedRegion region = SimulatedRegion.create();

  @TempDir Path directory;

  @AfterEach
  void close() {
    region.close();
  }

  @Nested
  class Adding {

    @Test
    void everythingIsAddedAsGiven() {
      List<VpcSnapshot> added = added(FULL, region);

      Cidr cidr = Cidr.parse("192.168.0.0/16");
      assertThat(added)
          .containsExactly(
              new VpcSnapshot(
                  new Vpc(VPC, PROJECT, cidr, TABLE),
                  List.of(new Subnet(SUBNET, VPC, Cidr.parse("192.168.0.0/24"))),
                  List.of(new Port(PORT, VPC, ServerType.LB)),
                  List.of(new RouteTable(OTHER_TABLE, VPC)),
                  List.of(Cidr.parse("10.1.0.0/16"))));
      assertThat(region.api().listPublicServices().items())
          .extracting(
              PublicService::serviceName,
              PublicService::serviceType,
              PublicService::charge,
              PublicService::enablePolicy)
          .contains(
              tuple("com.example.storage", ServiceType.GATEWAY, false, true),
              tuple("com.example.names", ServiceType.INTERFACE, true, false),
              tuple("com.example.keys", ServiceType.INTERFACE, true, true));
    }

    @Test
    void theRegionHasIt() {
      yaml(FULL).addTo(region);

      assertThatIllegalArgumentException()
          .isThrownBy(() -> region.network().add(new Port(PORT, VPC, ServerType.LB)));
      assertThat(region.api().listPublicServices().items())
          .extracting(PublicService::serviceName)
          .contains("com.example.storage", "com.example.names");
    }

    @Test
    void idsThatAreLeftOutFollowFromTheSeed() {
      List<VpcSnapshot> added = added(SMALL, region);

      try (SimulatedRegion same = SimulatedRegion.create()) {
        assertThat(added(SMALL, same)).isEqualTo(added);
      }
      assertThat(added(SMALL, region)).startsWith(added.get(0)).hasSize(2).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "vpcs: []", "vpcs:", "public_services: null"})
    void nothingIsAlsoANetwork(String text) {
      assertThat(added(text, region)).isEmpty();
    }

    @Test
    void digitsNeedNoQuotesInYaml() {
      String project = "12345678901234567890123456789012";

      assertThat(added("vpcs: [{project_id: " + project + ", cidr: 10.0.0.0/8}]", region))
          .extracting(vpc -> vpc.vpc().projectId())
          .containsExactly(project);
    }
  }

  @Nested
  class Reading {

    @ParameterizedTest
    @ValueSource(strings = {"network.yaml", "network.yml", "network.txt"})
    void aFileIsYaml(String name) throws IOException {
      Path file = Files.writeString(directory.resolve(name), FULL);

      RegionDocument.read(file).addTo(region);
      assertThat(region.snapshot().vpcs()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"network.json", "NETWORK.JSON"})
    void aFileCanBeJson(String name) throws IOException {
      String json = "{\"vpcs\": [{\"project_id\": \"" + PROJECT + "\", \"cidr\": \"10.0.0.0/8\"}]}";
      Path file = Files.writeString(directory.resolve(name), json);

      RegionDocument.read(file).addTo(region);
      assertThat(region.snapshot().vpcs()).hasSize(1);
      Files.writeString(file, FULL);
      assertThatThrownBy(() -> RegionDocument.read(file))
          .isInstanceOf(RegionDocumentException.class)
          .hasMessageStartingWith(file + ": line 1, column ");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
      Path file = directory.resolve("nothing.yaml");

      assertThatThrownBy(() -> RegionDocument.read(file))
          .isInstanceOf(RegionDocumentException.class)
          .hasMessage(file + ": there is no such file");
      assertThatThrownBy(() -> RegionDocument.read(directory))
          .isInstanceOf(RegionDocumentException.class)
          .hasMessageStartingWith(directory + ": cannot be read: ");
    }
  }

  @Nested
  class Mistakes {

    @ParameterizedTest
    @CsvSource(
        delimiter = '!',
        value = {
          "vpc: []!vpc (line 1, column 6): unknown field; known are version,"
              + " region, seed, account_namespace, token_key, now, draws, accounts, vpcs, public_services, services,"
              + " endpoints, pending, faults, steps",
          "vpcs: 1!vpcs (line 1, column 7): expected a list, not 1",
          "vpcs: [1]!vpcs[0] (line 1, column 8): expected an object, not 1",
          "[]!line 1, column 1: expected an object, not a list",
          "vpcs: [{cidr: 10.0.0.0/8}]!vpcs[0] (line 1, column 8): project_id is missing",
          "vpcs: [{project_id: x y}]!vpcs[0].project_id (line 1, column 21): expected 1 to 64"
              + " letters, digits, '-' or '_', not \"x y\"",
          "public_services: [{name: a b, type: gateway}]!public_services[0] (line 1, column 19): a"
              + " public service's name is 1 to 128 letters, digits, '.', '_' and '-', not a b",
          "public_services: [{name: a, type: vpn}]!public_services[0].type (line 1, column 35):"
              + " expected one of gateway, interface, not \"vpn\"",
          "public_services: [{name: a, type: gateway, is_charge: 1}]"
              + "!public_services[0].is_charge (line 1, column 55): expected true or false, not 1",
        })
    void areToldWithTheirPlace(String text, String message) {
      assertThatThrownBy(() -> yaml(text).addTo(region))
          .isInstanceOf(RegionDocumentException.class)
          .hasMessage("network.yaml: " + message);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '!',
        value = {
          "id: x!vpcs[0].id (line 2, column 7): expected a UUID, not \"x\"",
          "name: x!vpcs[0].name (line 2, column 9): unknown field; known are id, project_id, cidr,"
              + " default_route_table_id, subnets, ports, route_tables, routes",
          "subnets: [{cidr: 10.0.0.1/24}]!vpcs[0].subnets[0].cidr (line 2, column 20): 10.0.0.1/24"
              + " has bits set beyond its prefix",
          "subnets: [{cidr: 10.0.0}]!vpcs[0].subnets[0].cidr (line 2, column 20): not an IPv4"
              + " network: \"10.0.0\"",
          "ports: [{server_type: PC}]!vpcs[0].ports[0].server_type (line 2, column 25): expected"
              + " one of LB, VM, VIP, BMS, not \"PC\"",
          "routes: [{}]!vpcs[0].routes[0] (line 2, column 12): destination is missing",
          "route_tables: [{id: &a 4189d3c2-8882-4871-a3c2-d380272eed83}, {id: *a}]"
              + "!vpcs[0].route_tables[1].id (line 2, column 70):"
              + " aliases are not taken",
        })
    void inAVpcToo(String field, String message) {
      String text = "vpcs:\n- " + field + "\n  project_id: " + PROJECT + "\n  cidr: 10.0.0.0/8\n";

      assertThatThrownBy(() -> yaml(text))
          .isInstanceOf(RegionDocumentException.class)
          .hasMessage("network.yaml: " + message);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "---",
          "# nothing",
          "vpcs: [",
          "a: b: c",
          "vpcs: []\nvpcs: []",
          "vpcs: []\n---\nvpcs: []",
          "\tvpcs: []"
        })
    void ofYamlAreToldInOneLine(String text) {
      assertThatThrownBy(() -> yaml(text))
          .isInstanceOf(RegionDocumentException.class)
          .message()
          .matches("network\\.yaml: line \\d+, column \\d+: .+");
    }

    @Test
    void otherEncodingsAreNotTaken() {
      assertThatThrownBy(() -> RegionDocument.ofYaml("network.yaml", new byte[] {'#', (byte) 0xe4}))
          .hasMessage("network.yaml: line 1, column 1: it is not UTF-8");
    }
  }

  @Nested
  class Fitting {

    @Test
    void whatDoesNotFitIsToldWithItsPlace() {
      String text =
          """
          vpcs:
            - project_id: 6e9dfd51d1124e8d8498dce894923a0d
              cidr: 10.0.0.0/8
              subnets:
                - {cidr: 10.0.0.0/24}
                - {cidr: 11.0.0.0/24}
          """;

      assertThatThrownBy(() -> yaml(text).addTo(region))
          .isInstanceOf(RegionDocumentException.class)
          .hasMessageStartingWith(
              "network.yaml: vpcs[0].subnets[1] (line 6, column 9): "
                  + "subnet 11.0.0.0/24 is not within 10.0.0.0/8");
    }

    @Test
    void thenNothingIsAdded() {
      String text = FULL + "  - {name: com.example.names, type: interface}\n";
      int before = region.api().listPublicServices().totalCount();

      assertThatThrownBy(() -> yaml(text).addTo(region))
          .hasMessageContaining(
              "network.yaml: public_services[3] (line 18, column 5): there is another endpoint service");

      assertThat(region.api().listPublicServices().totalCount()).isEqualTo(before);
      try (SimulatedRegion fresh = SimulatedRegion.create()) {
        assertThat(added(SMALL, region)).isEqualTo(added(SMALL, fresh));
      }
      assertThat(added(FULL, region)).hasSize(2);
    }

    @Test
    void theSameIdsDoNotFitTwice() {
      RegionDocument file = yaml(FULL);
      file.addTo(region);

      assertThatThrownBy(() -> file.addTo(region))
          .hasMessage(
              "network.yaml: vpcs[0] (line 2, column 5): the network has " + VPC + " already");
    }
  }

  private static List<VpcSnapshot> added(String text, SimulatedRegion region) {
    yaml(text).addTo(region);
    return region.snapshot().vpcs();
  }

  private static RegionDocument yaml(String text) {
    return RegionDocument.ofYaml("network.yaml", text.getBytes(UTF_8));
  }
}
