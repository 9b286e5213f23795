package io.vpcep.simulator.http.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.api.tag.Tag;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.snapshot.EndpointSnapshot;
import io.vpcep.simulator.snapshot.RegionSnapshot;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFileTest {
  static final String SEED =
      """
      version: 1
      services:
        - account: provider
          service_name: web
          vpc_id: 4189d3c2-8882-4871-a3c2-d380272eed80
          port_id: 4189d3c2-8882-4871-a3c2-d380272eed88
          ports: [{client_port: 80, server_port: 8080}]
          permissions: ["*"]
      endpoints:
        - account: consumer
          endpoint_service_name: web
          vpc_id: 84758cf5-9c62-43ae-a778-3dbd8370c0a4
          subnet_id: 68bfbcc1-dff2-47e4-a9d4-332b9bc1b8de
      """;

  private final SimulatedRegion region = SimulatedRegion.create();

  @TempDir Path directory;

  @AfterEach
  void close() {
    region.close();
  }

  static byte[] resource(String name) {
    try (InputStream source = StateFileTest.class.getResourceAsStream(name)) {
      return source.readAllBytes();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static StateFile yaml(String text) {
    return StateFile.ofYaml("state.yaml", text.getBytes(UTF_8));
  }

  @Nested
  class ByHand {

    @Test
    void whatIsLeftOutIsChosen() {
      yaml(SEED).restoreTo(region);

      EndpointService service = region.as("provider").listEndpointServices().items().get(0);
      Endpoint endpoint = region.as("consumer").listEndpoints().items().get(0);
      assertThat(service.status()).isEqualTo(ServiceStatus.AVAILABLE);
      assertThat(service.serviceName()).isEqualTo("eu-de.web." + service.id());
      assertThat(service.createdAt()).isEqualTo(region.clock().instant());
      assertThat(service.connectionCount()).isEqualTo(1);
      assertThat(service.approvalEnabled()).isTrue();
      assertThat(endpoint.status()).isEqualTo(EndpointStatus.ACCEPTED);
      assertThat(endpoint.endpointServiceId()).isEqualTo(service.id());
      assertThat(endpoint.ip()).isEqualTo("192.168.0.2");
      assertThat(endpoint.markerId()).isPositive();
    }

    @Test
    void theOperatorsServicesAndTheNetworkStay() {
      region.network().addVpc("11111111111111111111111111111111", "10.0.0.0/8");
      RegionSnapshot before = region.snapshot();

      yaml(SEED).restoreTo(region);

      RegionSnapshot after = region.snapshot();
      assertThat(after.vpcs()).isEqualTo(before.vpcs());
      assertThat(region.api().listPublicServices().items()).hasSize(4);
      assertThat(after.draws().ids()).isEqualTo(before.draws().ids());
    }

    @Test
    void theSameFileGivesTheSameRegion() {
      yaml(SEED).restoreTo(region);
      try (SimulatedRegion other = SimulatedRegion.create()) {
        yaml(SEED).restoreTo(other);

        assertThat(other.snapshot()).isEqualTo(region.snapshot());
      }
    }

    @Test
    void anEmptyStateTakesServicesAndEndpointsAway() {
      yaml(SEED).restoreTo(region);

      yaml("version: 1").restoreTo(region);

      assertThat(region.as("provider").listEndpointServices().items()).isEmpty();
      assertThat(region.as("consumer").listEndpoints().items()).isEmpty();
    }

    @Test
    void whatIsUnderWayTakesItsTimeFromNow() {
      yaml(SEED.replace("service_name: web", "service_name: web\n    status: creating"))
          .restoreTo(region);
      VpcepApi provider = region.as("provider");

      region.clock().advance(Duration.ofSeconds(89));
      assertThat(provider.listEndpointServices().items().get(0).status())
          .isEqualTo(ServiceStatus.CREATING);
      region.clock().advance(Duration.ofSeconds(1));
      assertThat(provider.listEndpointServices().items().get(0).status())
          .isEqualTo(ServiceStatus.AVAILABLE);
    }

    @Test
    void laterEndpointsGetOtherNumbersAndAddresses() {
      yaml(SEED + SEED.substring(SEED.indexOf("  - account: consumer"))).restoreTo(region);
      VpcepApi consumer = region.as("consumer");
      Endpoint one = consumer.listEndpoints().items().get(0);

      Endpoint later =
          consumer.createEndpoint(
              r ->
                  r.endpointServiceId(one.endpointServiceId())
                      .vpcId(one.vpcId())
                      .subnetId(one.subnetId()));

      List<Endpoint> all = consumer.listEndpoints().items();
      assertThat(all).hasSize(3).extracting(Endpoint::markerId).doesNotHaveDuplicates();
      assertThat(all).extracting(Endpoint::id).doesNotHaveDuplicates();
      assertThat(region.snapshot().endpoints())
          .extracting(EndpointSnapshot::ip)
          .doesNotHaveDuplicates();
      assertThat(later.markerId()).isGreaterThan(one.markerId());
    }

    @Test
    void aProjectThatNobodyDeclaredHasAnOwnerAsByACall() {
      String project = "11111111111111111111111111111111";
      yaml(SEED.replace("account: provider", "project_id: " + project)).restoreTo(region);

      assertThat(region.as(region.ownerOf(project)).listEndpointServices().items()).hasSize(1);
      try (SimulatedRegion other = SimulatedRegion.create()) {
        assertThat(region.ownerOf(project)).isEqualTo(other.ownerOf(project));
      }
    }
  }

  @Nested
  class Whole {
    private final RegionSnapshot everything = restored();

    private RegionSnapshot restored() {
      StateFile.ofYaml("everything.yaml", resource("everything.yaml")).restoreTo(region);
      return region.snapshot();
    }

    @Test
    void everyFieldIsTaken() {
      ServiceSnapshot service = everything.services().get(2);
      assertThat(service.tags()).containsExactly(new Tag("team", "one"), new Tag("stage", ""));
      assertThat(everything.draws().lastMarkerId()).isEqualTo(16_900_000);
      assertThat(everything.pending()).hasSize(3);
      assertThat(StateComponents.untouchedIn(everything))
          .as("components that no value of everything.yaml changes")
          .isEmpty();
    }

    @Test
    void isWrittenAndReadWithoutLoss() {
      byte[] json = StateFile.json(everything);
      try (SimulatedRegion other = SimulatedRegion.create()) {
        StateFile.ofJson("state.json", json).restoreTo(other);

        assertThat(other.snapshot()).isEqualTo(everything);
        assertThat(StateFile.json(other.snapshot())).isEqualTo(json);
        assertThat(other.as("consumer").listEndpoints())
            .isEqualTo(region.as("consumer").listEndpoints());
      }
    }

    @Test
    void isYamlToo() {
      try (SimulatedRegion other = SimulatedRegion.create()) {
        StateFile.ofYaml("state.yaml", StateFile.json(everything)).restoreTo(other);

        assertThat(other.snapshot()).isEqualTo(everything);
      }
    }

    /** Version 1 is what it was: whoever changes this file breaks the files that people keep. */
    @Test
    void theFormOfVersionOneStays() {
      assertThat(new String(StateFile.json(everything), UTF_8))
          .isEqualTo(new String(resource("version-1.json"), UTF_8));
    }

    @Test
    void theSameCallsGiveTheSameIdsAfterwards() {
      try (SimulatedRegion other = SimulatedRegion.create()) {
        StateFile.ofJson("state.json", StateFile.json(everything)).restoreTo(other);

        assertThat(connect(other)).isEqualTo(connect(region));
      }
    }

    private static Endpoint connect(SimulatedRegion region) {
      VpcepApi consumer = region.as("consumer");
      String vpc = region.network().addVpc(consumer.caller().projectId(), "172.16.0.0/16").id();
      String subnet = region.network().addSubnet(vpc, "172.16.0.0/24").id();
      return consumer.createEndpoint(
          r ->
              r.endpointServiceId("00000000-0000-4000-8000-000000000011")
                  .vpcId(vpc)
                  .subnetId(subnet));
    }
  }

  @Nested
  class OnDisk {

    @Test
    void aWrittenFileIsReadByItsName() {
      yaml(SEED).restoreTo(region);
      Path file = directory.resolve("state.json");

      StateFile.write(file, region.snapshot());

      try (SimulatedRegion other = SimulatedRegion.create()) {
        StateFile.read(file).restoreTo(other);
        assertThat(other.snapshot()).isEqualTo(region.snapshot());
      }
    }

    @Test
    void isReplacedAndLeavesNothingBeside() throws IOException {
      Path file = Files.writeString(directory.resolve("state.json"), "former");

      StateFile.write(file, region.snapshot());

      assertThat(file).hasBinaryContent(StateFile.json(region.snapshot()));
      try (Stream<Path> files = Files.list(directory)) {
        assertThat(files).containsExactly(file);
      }
    }

    @Test
    void cannotBeWrittenWhereThereIsNoDirectory() {
      Path file = directory.resolve("none").resolve("state.json");

      assertThatThrownBy(() -> StateFile.write(file, region.snapshot()))
          .isInstanceOf(StateFileException.class)
          .hasMessageStartingWith(file + ": cannot be written: ");
    }

    @Test
    void cannotBeReadIfItIsNotThere() {
      assertThatThrownBy(() -> StateFile.read(directory.resolve("none.json")))
          .isInstanceOf(StateFileException.class)
          .hasMessageEndingWith("none.json: there is no such file");
    }
  }

  @Test
  void tellsTheRegionThatItIsOf() {
    byte[] json = StateFile.json(region.snapshot());

    assertThat(StateFile.ofJson("s", json).seed()).hasValue(SimulatorConfig.DEFAULT_SEED);
    assertThat(StateFile.ofJson("s", json).regionName()).hasValue("eu-de");
    assertThat(yaml(SEED).seed()).isEmpty();
    assertThat(yaml(SEED).regionName()).isEmpty();
  }
}
