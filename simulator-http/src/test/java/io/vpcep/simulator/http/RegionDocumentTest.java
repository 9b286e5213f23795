package io.vpcep.simulator.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.api.Requests;
import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.PublicService;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.api.tag.Tag;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fault.Fault;
import io.vpcep.simulator.fault.FaultEffect;
import io.vpcep.simulator.snapshot.EndpointSnapshot;
import io.vpcep.simulator.snapshot.RegionSnapshot;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import io.vpcep.simulator.step.TransitionDelays;
import io.vpcep.simulator.step.TransitionTiming;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionDocumentTest {
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
    try (InputStream source = RegionDocumentTest.class.getResourceAsStream(name)) {
      return source.readAllBytes();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] json(RegionSnapshot snapshot) {
    return RegionDocument.of(snapshot).json();
  }

  private static RegionDocument yaml(String text) {
    return RegionDocument.ofYaml("state.yaml", text.getBytes(UTF_8));
  }

  @Nested
  class ByHand {

    @Rule("S75")
    @Test
    void whatIsLeftOutIsChosen() {
      yaml(SEED).replaceIn(region);

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
    void oneDocumentGoesIntoRegionsThatDiffer() {
      RegionDocument document = yaml(SEED);
      document.replaceIn(region);
      SimulatorConfig config = SimulatorConfig.builder().seed(9).build();
      try (SimulatedRegion other = SimulatedRegion.create(config);
          SimulatedRegion fresh = SimulatedRegion.create(config)) {
        document.replaceIn(other);
        yaml(SEED).replaceIn(fresh);

        assertThat(other.snapshot()).isEqualTo(fresh.snapshot());
        assertThat(other.snapshot().endpoints().get(0).id())
            .isNotEqualTo(region.snapshot().endpoints().get(0).id());
      }
    }

    @Test
    void whatIsNullIsLeftOut() {
      String nulls =
          SEED.replace(
                  "    service_name: web",
                  "    service_name: web\n    id:\n    description:\n    status: null\n    tags:"
                      + "\n    tcp_proxy:\n    is_charge:\n    created_at:\n    error_codes:")
              .replace(
                  "    subnet_id:",
                  "    enable_dns: null\n    whitelist:\n    specification_name:\n    routetables:"
                      + "\n    accepted_before:\n    policy_statement:\n    subnet_id:");
      yaml(SEED).replaceIn(region);
      try (SimulatedRegion other = SimulatedRegion.create()) {
        yaml(nulls).replaceIn(other);

        assertThat(other.snapshot()).isEqualTo(region.snapshot());
      }
    }

    @Rule("S76")
    @Test
    void whatIsLeftOutAsASectionStays() {
      createService(region);
      region.network().addVpc("11111111111111111111111111111111", "10.0.0.0/8");
      yaml("public_services: [{name: com.example.more, type: gateway}]").addTo(region);
      region.clock().advance(Duration.ofHours(1));
      List<PublicService> publicServices = region.api().listPublicServices().items();
      RegionSnapshot before = region.snapshot();

      yaml("version: 1").replaceIn(region);

      RegionSnapshot after = region.snapshot();
      assertThat(after.accounts()).isNotEmpty().isEqualTo(before.accounts());
      assertThat(after.vpcs()).isNotEmpty().isEqualTo(before.vpcs());
      assertThat(after.takenAt()).isEqualTo(before.takenAt());
      assertThat(after.draws()).isEqualTo(before.draws());
      assertThat(region.api().listPublicServices().items()).isEqualTo(publicServices).hasSize(5);
    }

    @Rule("S75")
    @Test
    void idsFollowFromSeedAndPositionAndAreNoDraws() {
      SimulatorConfig otherSeed = SimulatorConfig.builder().seed(7).build();
      try (SimulatedRegion renamed = SimulatedRegion.create();
          SimulatedRegion seeded = SimulatedRegion.create(otherSeed);
          SimulatedRegion untouched = SimulatedRegion.create()) {
        yaml(SEED).replaceIn(region);
        yaml(SEED.replace("web", "shop")).replaceIn(renamed);
        yaml(SEED).replaceIn(seeded);

        assertThat(serviceId(region)).isEqualTo(serviceId(renamed)).isNotEqualTo(serviceId(seeded));
        assertThat(createService(region)).isEqualTo(createService(untouched));
      }
    }

    private static String serviceId(SimulatedRegion region) {
      return region.as("provider").listEndpointServices().items().get(0).id();
    }

    private static String createService(SimulatedRegion region) {
      return region.as("another").createEndpointService(Requests.endpointService().build()).id();
    }

    @Test
    void theSameFileGivesTheSameRegion() {
      yaml(SEED).replaceIn(region);
      try (SimulatedRegion other = SimulatedRegion.create()) {
        yaml(SEED).replaceIn(other);

        assertThat(other.snapshot()).isEqualTo(region.snapshot());
      }
    }

    @Rule("S76")
    @Test
    void anEmptyStateTakesServicesAndEndpointsAway() {
      yaml(SEED).replaceIn(region);

      yaml("version: 1").replaceIn(region);

      assertThat(region.as("provider").listEndpointServices().items()).isEmpty();
      assertThat(region.as("consumer").listEndpoints().items()).isEmpty();
    }

    @Test
    void whatIsUnderWayTakesItsTimeFromNow() {
      yaml(SEED.replace("service_name: web", "service_name: web\n    status: creating"))
          .replaceIn(region);
      VpcepApi provider = region.as("provider");

      region.clock().advance(Duration.ofSeconds(89));
      assertThat(provider.listEndpointServices().items().get(0).status())
          .isEqualTo(ServiceStatus.CREATING);
      region.clock().advance(Duration.ofSeconds(1));
      assertThat(provider.listEndpointServices().items().get(0).status())
          .isEqualTo(ServiceStatus.AVAILABLE);
    }

    @Rule("S77")
    @Test
    void whatIsUnderWayTakesTheShortestTimeAndDrawsNone() {
      TransitionTiming.Delay varying =
          TransitionTiming.Delay.between(Duration.ofMinutes(1), Duration.ofHours(1));
      SimulatorConfig config =
          SimulatorConfig.builder().transitionDelays(TransitionDelays.all(varying)).build();
      try (SimulatedRegion varied = SimulatedRegion.create(config)) {
        yaml(SEED.replace("service_name: web", "service_name: web\n    status: creating"))
            .replaceIn(varied);

        RegionSnapshot snapshot = varied.snapshot();
        assertThat(snapshot.pending())
            .extracting(RegionSnapshot.Pending::due)
            .hasSize(2)
            .containsOnly(snapshot.takenAt().plus(Duration.ofMinutes(1)));
        assertThat(snapshot.draws().jitter()).isZero();
      }
    }

    @Test
    void laterEndpointsGetOtherNumbersAndAddresses() {
      yaml(SEED + SEED.substring(SEED.indexOf("  - account: consumer"))).replaceIn(region);
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
      yaml(SEED.replace("account: provider", "project_id: " + project)).replaceIn(region);

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
      RegionDocument.ofYaml("everything.yaml", resource("everything.yaml")).replaceIn(region);
      return region.snapshot();
    }

    @Test
    void everyFieldIsTaken() {
      ServiceSnapshot service = everything.services().get(2);
      assertThat(service.tags()).containsExactly(new Tag("team", "one"), new Tag("stage", ""));
      assertThat(everything.draws().lastMarkerId()).isEqualTo(16_900_000);
      assertThat(everything.pending()).hasSize(3);
      assertThat(SnapshotComponents.untouchedIn(everything))
          .as("components that no value of everything.yaml changes")
          .isEmpty();
    }

    @Test
    void isWrittenAndReadWithoutLoss() {
      byte[] json = json(everything);
      try (SimulatedRegion other = SimulatedRegion.create()) {
        RegionDocument.ofJson("state.json", json).replaceIn(other);

        assertThat(other.snapshot()).isEqualTo(everything);
        assertThat(json(other.snapshot())).isEqualTo(json);
        assertThat(other.as("consumer").listEndpoints())
            .isEqualTo(region.as("consumer").listEndpoints());
      }
    }

    @Test
    void isYamlToo() {
      try (SimulatedRegion other = SimulatedRegion.create()) {
        RegionDocument.ofYaml("state.yaml", json(everything)).replaceIn(other);

        assertThat(other.snapshot()).isEqualTo(everything);
      }
    }

    /** Version 1 is what it was: whoever changes this file breaks the files that people keep. */
    @Test
    void theFormOfVersionOneStays() {
      assertThat(new String(json(everything), UTF_8))
          .isEqualTo(new String(resource("version-1.json"), UTF_8));
    }

    @Test
    void theSameCallsGiveTheSameIdsAfterwards() {
      try (SimulatedRegion other = SimulatedRegion.create()) {
        RegionDocument.ofJson("state.json", json(everything)).replaceIn(other);

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
  class Several {
    private static final String VPC =
        """
        vpcs:
          - id: 4189d3c2-8882-4871-a3c2-d380272eed80
            project_id: 6e9dfd51d1124e8d8498dce894923a0d
            cidr: 10.0.0.0/8
        """;

    private static RegionDocument named(String name, String text) {
      return RegionDocument.ofYaml(name, text.getBytes(UTF_8));
    }

    private void assertRefused(RegionDocument document, String message) {
      RegionSnapshot before = region.snapshot();

      assertThatThrownBy(() -> document.replaceIn(region))
          .isInstanceOf(RegionDocumentException.class)
          .hasMessage(message);
      assertThat(region.snapshot()).isEqualTo(before);
    }

    @Test
    void addUp() {
      int endpoints = SEED.indexOf("endpoints:");

      named("services", SEED.substring(0, endpoints))
          .with(named("endpoints", SEED.substring(endpoints)))
          .replaceIn(region);

      try (SimulatedRegion other = SimulatedRegion.create()) {
        yaml(SEED).replaceIn(other);
        assertThat(region.snapshot()).isEqualTo(other.snapshot());
      }
    }

    @Test
    void ofFilesTakeEachSectionOfEach() throws IOException {
      Path services = Files.writeString(directory.resolve("services.yaml"), SEED);
      Path vpcs = Files.writeString(directory.resolve("vpcs.yaml"), VPC);

      RegionDocument.read(services, vpcs).replaceIn(region);

      assertThat(region.snapshot().vpcs()).hasSize(1);
      assertThat(region.as("provider").listEndpointServices().items()).hasSize(1);
    }

    @Test
    void idsThatAreThereTwiceAreToldWithBothPlaces() {
      assertRefused(
          named("a.yaml", VPC).with(named("b.yaml", "seed: 1\n" + VPC)),
          "b.yaml: vpcs[0] (line 3, column 5): there is another vpc with the id"
              + " 4189d3c2-8882-4871-a3c2-d380272eed80, at a.yaml: vpcs[0] (line 2, column 5)");
    }

    @Test
    void areOfOneRegion() {
      assertRefused(
          named("a.yaml", "seed: 1").with(named("b.yaml", "seed: 2")),
          "b.yaml: seed (line 1, column 7): it is another one at a.yaml: seed (line 1, column 7)");
    }

    @Test
    void areNotWrittenAsOne() {
      assertThatThrownBy(() -> named("a", VPC).with(named("b", SEED)).json())
          .isInstanceOf(RegionDocumentException.class);
    }
  }

  @Nested
  class Added {

    @Rule("S76")
    @Test
    void leavesWhatIsThere() {
      yaml(SEED).replaceIn(region);
      RegionSnapshot before = region.snapshot();

      yaml(SEED.replace("web", "shop").replace("ed88", "ed89")).addTo(region);

      RegionSnapshot after = region.snapshot();
      assertThat(after.services())
          .containsAll(before.services())
          .hasSize(before.services().size() + 1);
      assertThat(after.endpoints()).containsAll(before.endpoints()).hasSize(2);
      assertThat(after.permissions()).containsAllEntriesOf(before.permissions()).hasSize(2);
      assertThat(after.draws()).isEqualTo(before.draws());
      assertThat(after.takenAt()).isEqualTo(before.takenAt());
      assertThat(region.as("consumer").listEndpoints().items())
          .extracting(Endpoint::markerId)
          .doesNotHaveDuplicates();
    }

    @Test
    void leavesWhatIsArmedAndUnderWay() {
      region.faults().arm(Fault.next(FaultEffect.refuse(ErrorCode.of("EndPoint.0013"))));
      yaml(SEED.replace("service_name: web", "service_name: web\n    status: creating"))
          .addTo(region);
      List<RegionSnapshot.Pending> pending = region.snapshot().pending();

      yaml("accounts: [{name: a}]").addTo(region);

      assertThat(region.faults().armed()).hasSize(1);
      assertThat(region.snapshot().pending()).isEqualTo(pending).hasSize(2);
    }

    @Test
    void isTakenWholeOrNotAtAll() {
      RegionSnapshot before = region.snapshot();

      assertThatThrownBy(
              () -> yaml("accounts: [{name: a}]\n" + SEED + "    status: failed\n").addTo(region))
          .isInstanceOf(RegionDocumentException.class);

      assertThat(region.snapshot()).isEqualTo(before);
    }
  }

  @Nested
  class Equipment {
    private static final String FAULTS =
        """
        faults:
          - {operation: CreateEndpoint, error_code: EndPoint.0013, times: 2}
          - {delay: PT5S, always: true}
        steps:
          - {step: endpoint_creation, next: true, held: true}
        """;

    @Test
    void isArmedByEitherDoor() {
      yaml(FAULTS).replaceIn(region);
      yaml(FAULTS).addTo(region);

      assertThat(region.faults().armed()).hasSize(4);
      assertThat(region.transitions().armed()).hasSize(2);
    }

    @Test
    void isNeverWritten() {
      yaml(FAULTS).replaceIn(region);

      assertThat(new String(RegionDocument.of(region).json(), UTF_8))
          .doesNotContain("faults", "steps");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '!',
        value = {
          "faults: [{times: 1}]!faults[0] (line 2, column 10): error_code is missing, or one of",
          "faults: [{delay: PT1S, status: 400}]!faults[0].status (line 2, column 32): goes with",
          "faults: [{delay: PT1S, times: 1, always: true}]!faults[0] (line 2, column 10): give",
          "faults: [{drop: never}]!faults[0].drop (line 2, column 17): expected one of",
          "steps: [{step: endpoint_creation}]!steps[0] (line 2, column 9): one of immediately",
          "steps: [{step: endpoint_creation, held: false}]!steps[0].held (line 2, column 41): true",
        })
    void thatIsImpossibleIsToldWithItsPlaceAndChangesNothing(String text, String message) {
      RegionSnapshot before = region.snapshot();

      assertThatThrownBy(() -> yaml("accounts: [{name: a}]\n" + text).addTo(region))
          .isInstanceOf(RegionDocumentException.class)
          .hasMessageStartingWith("state.yaml: " + message);

      assertThat(region.snapshot()).isEqualTo(before);
      assertThat(region.faults().armed()).isEmpty();
    }
  }

  @Nested
  class OnDisk {

    @Test
    void aWrittenFileIsReadByItsName() {
      yaml(SEED).replaceIn(region);
      Path file = directory.resolve("state.json");

      RegionDocument.of(region).write(file);

      try (SimulatedRegion other = SimulatedRegion.create()) {
        RegionDocument.read(file).replaceIn(other);
        assertThat(other.snapshot()).isEqualTo(region.snapshot());
      }
    }

    @Rule("S78")
    @Test
    void isReplacedAndLeavesNothingBeside() throws IOException {
      Path file = Files.writeString(directory.resolve("state.json"), "former");

      RegionDocument.of(region).write(file);

      assertThat(file).hasBinaryContent(json(region.snapshot()));
      try (Stream<Path> files = Files.list(directory)) {
        assertThat(files).containsExactly(file);
      }
    }

    @Test
    void cannotBeWrittenWhereThereIsNoDirectory() {
      Path file = directory.resolve("none").resolve("state.json");

      assertThatThrownBy(() -> RegionDocument.of(region).write(file))
          .isInstanceOf(RegionDocumentException.class)
          .hasMessageStartingWith(file + ": cannot be written: ");
    }

    @Test
    void cannotBeReadIfItIsNotThere() {
      assertThatThrownBy(() -> RegionDocument.read(directory.resolve("none.json")))
          .isInstanceOf(RegionDocumentException.class)
          .hasMessageEndingWith("none.json: there is no such file");
    }
  }

  @Test
  void tellsTheRegionThatItIsOf() {
    byte[] json = json(region.snapshot());

    assertThat(RegionDocument.ofJson("s", json).seed()).hasValue(SimulatorConfig.DEFAULT_SEED);
    assertThat(RegionDocument.ofJson("s", json).regionName()).hasValue("eu-de");
    assertThat(yaml(SEED).seed()).isEmpty();
    assertThat(yaml(SEED).regionName()).isEmpty();
  }
}
