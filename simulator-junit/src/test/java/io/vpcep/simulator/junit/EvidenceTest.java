package io.vpcep.simulator.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.account.User;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fault.FaultEffect;
import io.vpcep.simulator.http.RegionEvidence;
import io.vpcep.simulator.journal.Finding;
import io.vpcep.simulator.journal.RecordedCall;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.opentest4j.AssertionFailedError;

/** A failed test explains itself: what its region went through is published. */
class EvidenceTest {
  private static final String DEFAULT_PROJECT = "d38cf523f1363b11bf3575f0677a5f17";
  private static final String KEY = "vpcep-simulator.evidence";

  @TempDir Path directory;

  @Nested
  class ReportEntries {

    @Test
    void tellCallsChangesPendingStepsUnusedFaultsAndState() {
      Map<String, String> entry = onlyEntry(Fails.class);

      assertThat(entry.get("vpcep-simulator.calls"))
          .contains("CreateEndpointService", "answered 200", "ListEndpoints");
      assertThat(entry.get("vpcep-simulator.changes")).contains("created endpoint_service");
      assertThat(entry.get("vpcep-simulator.pending"))
          .contains("endpoint_service_creation", "creating -> available", "2024-04-12T00:01:30Z");
      assertThat(entry.get("vpcep-simulator.unused-faults")).contains("DeleteEndpoint");
      assertThat(entry.get("vpcep-simulator.state")).contains("endpoint_service", "creating");
    }

    @Test
    void tellTheCallsAsCommandsOfCurl() {
      assertThat(onlyEntry(OverHttp.class).get("vpcep-simulator.curl"))
          .startsWith("curl")
          .contains("http://127.0.0.1:", "/vpc-endpoints");
    }

    @Test
    void tellWhatCallsInThisProcessAskedFor() {
      assertThat(onlyEntry(Fails.class).get("vpcep-simulator.calls"))
          .contains("answered 200 <- ")
          .contains(", vpcId=4189d3c2-8882-4871-a3c2-d380272eed80, serverType=VM, ports=[{")
          .endsWith("ListEndpoints in project " + DEFAULT_PROJECT + " -> answered 200");
    }

    @Rule("S82")
    @Test
    void tellTheLastCallsOnly() {
      assertThat(onlyEntry(ManyCalls.class).get("vpcep-simulator.calls").lines())
          .hasSize(20)
          .first()
          .asString()
          .startsWith("#11 ");
    }

    @Test
    void areThereForEachSimulatorByItsName() {
      assertThat(run(TwoSimulators.class).reportEntries(KEY))
          .extracting(entry -> entry.get("vpcep-simulator.name"))
          .containsExactlyInAnyOrder("eu", "asia");
    }

    @Test
    void areThereWhenACheckFails() {
      assertThat(onlyEntry(CheckFails.class)).containsKey("vpcep-simulator.changes");
    }

    @Rule("S83")
    @Test
    void ofASharedRegionTellWhatHappenedSinceTheTestBegan() {
      Map<String, String> entry = onlyEntry(SharedFails.class);

      assertThat(entry.get("vpcep-simulator.calls").lines())
          .singleElement()
          .asString()
          .contains("ListEndpoints");
      assertThat(entry.get("vpcep-simulator.changes")).isEqualTo("nothing");
      assertThat(entry.get("vpcep-simulator.state")).contains("endpoint_service");
    }

    @Test
    void areNotThereForATestThatPassesIsAbortedOrHasNoRegion() {
      JupiterRun run = run(NothingToTell.class);

      assertThat(run.passed()).isEqualTo(1);
      assertThat(run.reportEntries(KEY)).isEmpty();
    }
  }

  @Nested
  class TheFailureItself {

    @Rule("S82")
    @Test
    void saysTheLastCallsAndWhereMoreIs() {
      Throwable failure = run(ManyCalls.class).failure();

      assertThat(failure).hasMessage("on purpose");
      assertThat(failure.getSuppressed())
          .singleElement()
          .asString()
          .startsWith("VPCEP simulator, region eu-nl, seed 5001; the last calls:\n  #21 ")
          .containsPattern("\\n  #30 .*\\n  more: " + Pattern.quote("" + directory));
    }

    @Rule("S82")
    @Test
    void saysHowToOpenItInTheJar() {
      String said = run(ManyCalls.class).failure().getSuppressed()[0].toString();

      String folder = said.replaceAll("(?s).* --evidence '(.*)'", "$1");
      assertThat(said)
          .endsWith(
              "\n  to look at it: java -jar vpcep-simulator-standalone.jar --evidence '"
                  + folder
                  + "'");
      assertThat(RegionEvidence.read(Path.of(folder)).config().seed()).isEqualTo(5001);
    }

    @Test
    void doesNotSayAllOfALongCall() {
      assertThat(run(LongCall.class).failure().getSuppressed()[0].toString().lines())
          .anySatisfy(line -> assertThat(line).startsWith("  #1 ").hasSize(405).endsWith("..."));
    }

    @Test
    void saysSoForEachSimulator() {
      assertThat(run(TwoSimulators.class).failure().getSuppressed())
          .extracting(Throwable::toString)
          .anySatisfy(text -> assertThat(text).startsWith("VPCEP simulator \"eu\", region eu-de"))
          .anySatisfy(text -> assertThat(text).startsWith("VPCEP simulator \"asia\", region"));
    }

    @Test
    void showsItInItsStackTrace() {
      StringWriter trace = new StringWriter();
      run(ManyCalls.class).failure().printStackTrace(new PrintWriter(trace, true));

      assertThat(trace.toString()).contains("Suppressed: VPCEP simulator, region eu-nl");
    }
  }

  @Nested
  class FilesInADirectoryOfTheBuild {

    @Test
    void nameTheTestAndItsFailure() throws IOException {
      Path files = Path.of(onlyEntry(ManyCalls.class).get(KEY));

      assertThat(Files.readString(files.resolve("evidence.txt")))
          .startsWith(
              "test "
                  + ManyCalls.class.getName()
                  + "#test (test(VpcepApi))\nfailed with "
                  + AssertionFailedError.class.getName()
                  + ": on purpose\n");
    }

    @Test
    void ofADynamicTestAreUnderItsNameAndThatOfItsFactory() throws IOException {
      Path files = Path.of(onlyEntry(DynamicTestFails.class).get(KEY));

      assertThat(files).hasFileName("vpcep-simulator-fails_at_once");
      assertThat(files.getParent().getFileName().toString()).startsWith("tests-");
      assertThat(files.getParent().getParent()).hasFileName(DynamicTestFails.class.getName());
      assertThat(Files.readString(files.resolve("evidence.txt")))
          .startsWith("test " + DynamicTestFails.class.getName() + "#tests (fails at once)\n");
    }

    @Test
    void haveEverything() throws IOException {
      Path files = Path.of(onlyEntry(ManyCalls.class).get(KEY));

      assertThat(files).startsWith(directory).isDirectory();
      assertThat(Files.readString(files.resolve("evidence.txt")))
          .contains("region eu-nl, seed 5001, at 2024-04-12T00:00:00Z")
          .contains("calls:", "  #1 ", "  #30 ", "changes:\n  created account");
    }

    @Test
    void haveTheStateAndTheCallsInTheFormsOfTheWire() throws IOException {
      Path files = Path.of(onlyEntry(Fails.class).get(KEY));

      assertThat(Files.readString(files.resolve("calls.sh")))
          .contains("curl", "POST", "/vpc-endpoint-services", "server_type");
      assertThat(Files.readString(files.resolve("state.json"))).contains("\"creating\"");
    }

    @Rule("S82")
    @Test
    void haveTheTransitionsWithInstantsAndCauses() throws IOException {
      Map<String, String> entry = onlyEntry(MovesTheClock.class);

      List<String> history = Files.readAllLines(Path.of(entry.get(KEY)).resolve("history.txt"));
      assertThat(history).hasSize(2);
      assertThat(history.get(0))
          .startsWith("#1 2024-04-12T00:00:00Z endpoint_service ")
          .endsWith(": new -> creating by CreateEndpointService");
      assertThat(history.get(1))
          .startsWith("#2 2024-04-12T00:01:30Z endpoint_service ")
          .endsWith(": creating -> available by step");
      assertThat(entry.get("vpcep-simulator.history").lines()).containsExactlyElementsOf(history);
    }

    @Rule("S82")
    @Test
    void areOpenedAsARegionWithCallsAndHistory() {
      Map<String, String> entry = onlyEntry(MovesTheClock.class);

      try (SimulatedRegion opened = opened(entry)) {
        assertThat(opened.journal().calls())
            .extracting(RecordedCall::operation)
            .containsExactly(Operation.CREATE_ENDPOINT_SERVICE);
        assertThat(opened.history())
            .extracting(Object::toString)
            .containsExactlyElementsOf(entry.get("vpcep-simulator.history").lines().toList());
        assertThat(opened.clock().instant()).isEqualTo("2024-04-12T00:05:00Z");
      }
    }

    @Rule("S83")
    @Test
    void ofASharedRegionAreOpenedWithTheCallsOfTheTest() {
      try (SimulatedRegion opened = opened(onlyEntry(SharedFails.class))) {
        assertThat(opened.journal().recording().dropped()).isZero();
        assertThat(opened.journal().calls())
            .singleElement()
            .hasToString(
                "#2 2024-04-12T00:00:00Z ListEndpoints in project "
                    + DEFAULT_PROJECT
                    + " -> answered 200");
        assertThat(opened.history()).isEmpty();
      }
    }

    private static SimulatedRegion opened(Map<String, String> entry) {
      RegionEvidence evidence = RegionEvidence.read(Path.of(entry.get(KEY)));
      SimulatedRegion region = SimulatedRegion.create(evidence.config());
      evidence.replaceIn(region);
      return region;
    }

    @Rule("S83")
    @Test
    void ofASharedRegionHaveNoTransitionsOfTheTestsBefore() {
      Path files = Path.of(onlyEntry(SharedFails.class).get(KEY));

      assertThat(files.resolve("evidence.txt")).exists();
      assertThat(files.resolve("history.txt")).doesNotExist();
    }

    @Rule("S82")
    @Test
    void haveNoSecretsOfUsers() throws IOException {
      Path files = Path.of(onlyEntry(KnowsSecrets.class).get(KEY));

      try (Stream<Path> all = Files.list(files)) {
        for (Path file : all.toList()) {
          assertThat(Files.readString(file)).doesNotContain("hush");
        }
      }
    }

    @Test
    void areApartForEachTestAndTheSameInEachRun() {
      assertThat(paths(TwoTests.class)).hasSize(2).doesNotHaveDuplicates();
      assertThat(paths(TwoTests.class)).hasSameElementsAs(paths(TwoTests.class));
    }

    @Test
    void thatCannotBeWrittenDoNotHideWhyTheTestFailed() throws IOException {
      Path file = Files.writeString(directory.resolve("file"), "in the way");
      JupiterRun run =
          JupiterRun.of(ManyCalls.class, Map.of(VpcepSimulator.EVIDENCE_DIRECTORY, "" + file));

      assertThat(run.failure()).hasMessage("on purpose");
      assertThat(run.reportEntries(KEY))
          .singleElement()
          .extracting(entry -> entry.get(KEY))
          .asString()
          .startsWith("cannot be written");
    }

    private List<String> paths(Class<?> example) {
      return run(example).reportEntries(KEY).stream().map(entry -> entry.get(KEY)).toList();
    }
  }

  @Test
  void withoutADirectoryOfTheBuildJUnitSaysWhere() throws IOException {
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .enableImplicitConfigurationParameters(false)
                .configurationParameter("junit.platform.reporting.output.dir", "" + directory)
                .selectors(DiscoverySelectors.selectClass(ManyCalls.class))
                .build());

    try (Stream<Path> files = Files.walk(directory)) {
      assertThat(files.filter(file -> file.endsWith("vpcep-simulator/evidence.txt"))).hasSize(1);
    }
  }

  private JupiterRun run(Class<?> example) {
    return JupiterRun.of(example, Map.of(VpcepSimulator.EVIDENCE_DIRECTORY, "" + directory));
  }

  private Map<String, String> onlyEntry(Class<?> example) {
    List<Map<String, String>> entries = run(example).reportEntries(KEY);
    assertThat(entries).hasSize(1);
    return entries.get(0);
  }

  @VpcepSimulator
  static class Fails {
    @Test
    void test(SimulatedRegion region) {
      Requests.createService(region.api());
      region.api().listEndpoints();
      region
          .faults()
          .next(Operation.DELETE_ENDPOINT, FaultEffect.refuse(ErrorCode.PORT_QUERY_FAILED));
      fail("on purpose");
    }
  }

  @VpcepSimulator
  static class MovesTheClock {
    @Test
    void test(SimulatedRegion region) {
      Requests.createService(region.api());
      region.clock().advance(Duration.ofMinutes(5));
      fail("on purpose");
    }
  }

  @VpcepSimulator(http = true)
  static class OverHttp {
    @Test
    void test(URI server, VpcepApi api) {
      assertThat(server).isNotNull();
      api.listEndpoints();
      fail("on purpose");
    }
  }

  @VpcepSimulator
  static class KnowsSecrets {
    @Test
    void test(SimulatedRegion region) {
      String account = region.accounts().add("hidden").id();
      User user = region.accounts().addUser(account, "user", "hush");
      region.accounts().addAccessKey(user.id(), "access", "hush-hush");
      region.api().listEndpoints();
      fail("on purpose");
    }
  }

  @VpcepSimulator(seed = 5001, region = "eu-nl")
  static class ManyCalls {
    @Test
    void test(VpcepApi api) {
      for (int i = 0; i < 30; i++) {
        api.listEndpoints();
      }
      fail("on purpose");
    }
  }

  @VpcepSimulator
  static class LongCall {
    @Test
    void test(VpcepApi api) {
      api.listEndpointServices(request -> request.endpointServiceName("x".repeat(1000)));
      fail("on purpose");
    }
  }

  @VpcepSimulator(name = "eu")
  @VpcepSimulator(name = "asia")
  static class TwoSimulators {
    @Test
    void test(@Simulator("eu") VpcepApi europe, @Simulator("asia") VpcepApi asia) {
      europe.listEndpoints();
      asia.listEndpoints();
      fail("on purpose");
    }
  }

  @VpcepSimulator(failOnFindings = Finding.Kind.LEFT_BEHIND)
  static class CheckFails {
    @Test
    void test(VpcepApi api) {
      Requests.createService(api);
    }
  }

  @VpcepSimulator
  static class DynamicTestFails {
    @TestFactory
    List<DynamicTest> tests(VpcepApi api) {
      api.listEndpoints();
      return List.of(
          DynamicTest.dynamicTest("passes", () -> {}),
          DynamicTest.dynamicTest("fails at once", () -> fail("on purpose")));
    }
  }

  @VpcepSimulator(lifetime = Lifetime.PER_CLASS)
  static class SharedFails {
    @BeforeAll
    static void create(VpcepApi api) {
      Requests.createService(api);
    }

    @Test
    void test(VpcepApi api) {
      api.listEndpoints();
      fail("on purpose");
    }
  }

  @VpcepSimulator
  static class TwoTests {
    @Test
    void one(VpcepApi api) {
      api.listEndpoints();
      fail("on purpose");
    }

    @Test
    void other(VpcepApi api) {
      api.listEndpoints();
      fail("on purpose");
    }
  }

  @VpcepSimulator
  static class NothingToTell {
    @Test
    void passes(VpcepApi api) {
      api.listEndpoints();
    }

    @Test
    void aborts(VpcepApi api) {
      abort("on purpose");
    }

    @Test
    void hasNoRegion() {
      fail("on purpose");
    }
  }
}
