package io.vpcep.simulator.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.huaweicloud.sdk.vpcep.v1.VpcepClient;
import com.huaweicloud.sdk.vpcep.v1.model.ListEndpointsRequest;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.clock.Sleeper;
import io.vpcep.simulator.exploration.ExplorationConfig;
import io.vpcep.simulator.exploration.ExplorationFailedError;
import io.vpcep.simulator.exploration.Invariant;
import io.vpcep.simulator.exploration.Level;
import io.vpcep.simulator.exploration.Weather;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.opentest4j.TestAbortedException;

/** Test methods that are explored. */
class VpcepExplorationTest {
  private static final Duration PAUSE = Duration.ofSeconds(10);

  @TempDir Path directory;

  private JupiterRun run(Class<?> example) {
    return JupiterRun.of(example, Map.of(VpcepSimulator.EVIDENCE_DIRECTORY, directory.toString()));
  }

  private static ExplorationFailedError failure(JupiterRun run) {
    assertThat(run.failure()).isInstanceOf(ExplorationFailedError.class);
    return (ExplorationFailedError) run.failure();
  }

  @Nested
  class Invocations {

    @Test
    void areOneForTheCalmRunAndOneForEachLevel() {
      JupiterRun run = run(ListsOnly.class);

      assertThat(run.failures()).isEmpty();
      assertThat(run.names()).containsExactly("calm", "timing", "transient", "lost", "failing");
    }

    @Test
    void areForTheLevelsThatAreAskedForInTheirOrder() {
      assertThat(run(TwoLevels.class).names()).containsExactly("calm", "transient", "failing");
    }

    @Test
    void areForTheLevelsThatTheCustomizerSays() {
      assertThat(run(CustomizedLevels.class).names()).containsExactly("calm", "timing", "lost");
    }

    @Test
    void failOnceWithTheSmallestWeather() {
      JupiterRun run = run(GivesUpAtOnce.class);

      assertThat(run.failures()).hasSize(1);
      assertThat(run.passed()).isEqualTo(4);
      assertThat(failure(run).report().failures())
          .singleElement()
          .satisfies(
              failure -> {
                assertThat(failure.level()).isEqualTo(Level.TRANSIENT);
                assertThat(failure.disturbances()).hasSize(1);
              });
    }

    @Test
    void ofTheCalmRunFailAsAnOrdinaryTestAndTheLevelsAreAborted() {
      JupiterRun run = run(FailsInCalmWeather.class);

      assertThat(run.failures().get(0))
          .hasMessage("calm")
          .isNotInstanceOf(ExplorationFailedError.class);
      assertThat(run.failures().subList(1, 5))
          .allMatch(TestAbortedException.class::isInstance)
          .extracting(Throwable::getMessage)
          .containsOnly("the test fails in calm weather");
    }

    @Test
    void areAbortedByAnAssumptionInCalmWeather() {
      assertThat(run(AssumesInCalmWeather.class).failures())
          .hasSize(5)
          .allMatch(TestAbortedException.class::isInstance);
    }

    @Test
    void passWhereAnAssumptionLeavesAWeatherOut() {
      assertThat(run(AssumesCalmWeather.class).passed()).isEqualTo(5);
    }
  }

  @Nested
  class Runs {

    @Test
    void eachHaveANewInstanceARegionAndWhatIsBeforeAndAfterThem() {
      Lives.SEEN.clear();
      assertThat(run(Lives.class).failures()).isEmpty();

      assertThat(Lives.SEEN.size()).isGreaterThan(5);
      assertThat(Lives.SEEN).allMatch(List.of("before", "test", "after")::equals);
      assertThat(Lives.REGIONS).hasSameSizeAs(Lives.SEEN);
    }

    @Test
    void liveInsideThoseAroundANestedClass() {
      assertThat(run(Around.class).failures()).isEmpty();
      assertThat(Around.Inner.RUNS).hasSizeGreaterThan(5).containsOnly("outer inner");
    }

    @Test
    void areNotDisturbedInWhatIsBeforeAndAfterThem() {
      assertThat(run(SetsUp.class).failures()).isEmpty();
    }

    @Test
    void beginWithWhatTheCustomizerPutsIn() {
      assertThat(run(Customized.class).failures()).isEmpty();
    }

    @Test
    void knowTheirWeather() {
      LooksAtTheWeather.SEEN.clear();
      assertThat(run(LooksAtTheWeather.class).failures()).isEmpty();

      assertThat(LooksAtTheWeather.SEEN)
          .contains("calm")
          .anyMatch(weather -> weather.startsWith("throttled"));
    }

    @Test
    void callAServerThatAllShareWithoutAskingForHttp() {
      assertThat(run(OverHttp.class).failures()).isEmpty();
      assertThat(OverHttp.SERVERS).hasSize(1);
    }

    @Test
    void callAServerOfTheirOwnIfTheAnnotationSaysSo() {
      assertThat(run(OverHttps.class).failures()).isEmpty();
    }
  }

  @Nested
  class GivingUp {

    @Test
    void isAllowedAtLevelsAtWhichTheMethodNeedNotSucceed() {
      assertThat(run(GivesUpWhenLost.class).failures()).isEmpty();
    }

    @Test
    void isJudgedByTheMethodThatIsNamed() {
      JupiterRun run = run(LeavesSomethingWhenGivingUp.class);

      assertThat(failure(run)).hasMessageContaining("something is left");
      assertThat(run.passed()).isEqualTo(2);
    }

    @Test
    void canBeForbiddenAtMoreLevels() {
      assertThat(failure(run(MustSucceedWhenLost.class)).report().failures())
          .singleElement()
          .satisfies(failure -> assertThat(failure.level()).isEqualTo(Level.LOST));
    }
  }

  @Nested
  class Reports {

    @Test
    void areEntriesAndFiles() throws Exception {
      JupiterRun run = run(ListsOnly.class);

      List<Map<String, String>> entries = run.reportEntries("vpcep-simulator.exploration");
      assertThat(entries).hasSize(4);
      assertThat(entries.get(1).get("vpcep-simulator.exploration")).contains("transient: ");
      assertThat(entries.get(1).get("vpcep-simulator.coverage")).contains("ListEndpoints");
      Path folder = Path.of(entries.get(1).get("vpcep-simulator.evidence"));
      assertThat(Files.readString(folder.resolve("exploration-transient.txt")))
          .contains("survived", "calm: 1 call");
    }

    @Test
    void tellWhatOtherExtensionsDidOnlyOnce() {
      assertThat(run(WithOtherExtension.class).reportEntries("vpcep-simulator.exploration"))
          .allSatisfy(
              entry ->
                  assertThat(entry.get("vpcep-simulator.exploration"))
                      .contains(
                          "note: " + Other.class.getName() + " was called once",
                          "BeforeEachCallback"));
    }

    @Test
    @ResourceLock(Resources.SYSTEM_ERR)
    void tellHowFarItIsWhereAsked() {
      ByteArrayOutputStream written = new ByteArrayOutputStream();
      PrintStream before = System.err;
      System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
      JupiterRun run;
      try {
        run = JupiterRun.of(TwoLevels.class, Map.of(VpcepExploration.PROGRESS, "true"));
      } finally {
        System.setErr(before);
      }

      assertThat(written.toString(StandardCharsets.UTF_8))
          .contains(TwoLevels.class.getName() + "#test (transient): exploring transient");
      assertThat(run.reportEntries("vpcep-simulator.exploration-progress")).hasSize(2);
    }
  }

  @Nested
  class Mistakes {

    @Test
    void instancesThatTestsShare() {
      assertThat(run(PerClass.class).failure())
          .isInstanceOf(ExtensionConfigurationException.class)
          .hasMessageContaining("leave @TestInstance(PER_CLASS) out");
    }

    @Test
    void severalSimulators() {
      assertThat(run(Several.class).failure()).hasMessageContaining("there are several simulators");
    }

    @Test
    void noSuchMethodForGivingUp() {
      assertThat(run(NoSuchMethod.class).failure())
          .hasMessageContaining("onGivenUp = \"tidy\": there is no such method in the class");
    }

    @Test
    void impossiblePairs() {
      assertThat(run(ImpossiblePairs.class).failure()).hasMessageContaining("soon");
    }

    @Test
    void theClockOfTheMachine() {
      assertThat(run(OnTheMachinesClock.class).failure()).hasMessageContaining("SYSTEM");
    }
  }

  static class ListsOnly {
    @VpcepExploration(pairRuns = 10)
    void test(VpcepApi api, Sleeper sleeper) throws InterruptedException {
      while (true) {
        try {
          assertThat(api.listEndpoints().items()).isEmpty();
          return;
        } catch (RuntimeException e) {
          sleeper.sleep(PAUSE);
        }
      }
    }
  }

  static class TwoLevels {
    @VpcepExploration(
        levels = {Level.FAILING, Level.TRANSIENT},
        pairRuns = 0)
    void test() {}
  }

  static class CustomizedLevels {
    @VpcepExploration(levels = Level.FAILING, pairRuns = 0, customizer = TimingAndLost.class)
    void test() {}
  }

  static class TimingAndLost implements VpcepExplorationCustomizer {
    @Override
    public ExplorationConfig customize(ExplorationConfig config) {
      return config.withLevels(Level.LOST, Level.TIMING);
    }
  }

  static class GivesUpAtOnce {
    @VpcepExploration(pairRuns = 0)
    void test(VpcepApi api) {
      api.listEndpoints();
    }
  }

  static class FailsInCalmWeather {
    @VpcepExploration
    void test() {
      fail("calm");
    }
  }

  static class AssumesInCalmWeather {
    @VpcepExploration
    void test() {
      assumeTrue(false);
    }
  }

  static class AssumesCalmWeather {
    @VpcepExploration
    void test(VpcepApi api, Weather weather) {
      assumeTrue(weather.isCalm());
      api.listEndpoints();
    }
  }

  static class Lives {
    static final List<List<String>> SEEN = new CopyOnWriteArrayList<>();
    static final Set<SimulatedRegion> REGIONS = ConcurrentHashMap.newKeySet();

    @Simulator SimulatedRegion region;
    private final List<String> life = new ArrayList<>();

    @BeforeEach
    void before(SimulatedRegion same) {
      assertThat(same).isSameAs(region);
      life.add("before");
    }

    @VpcepExploration(levels = Level.TIMING, pairRuns = 0)
    void test(SimulatedRegion same, VpcepApi api, TestInfo info) {
      assertThat(same).isSameAs(region);
      assertThat(info.getDisplayName()).isNotEmpty();
      api.createEndpointService(io.vpcep.simulator.api.Requests.endpointService("a").build());
      life.add("test");
    }

    @AfterEach
    void after() {
      life.add("after");
      SEEN.add(life);
      REGIONS.add(region);
    }
  }

  static class Around {
    private String before = "";

    @BeforeEach
    void outer() {
      before += "outer";
    }

    @Nested
    class Inner {
      static final List<String> RUNS = new CopyOnWriteArrayList<>();

      @BeforeEach
      void inner() {
        before += " inner";
      }

      @VpcepExploration(pairRuns = 0, mustSucceed = Level.TIMING)
      void test(VpcepApi api) {
        RUNS.add(before);
        api.listEndpoints();
      }
    }
  }

  static class SetsUp {
    @BeforeEach
    void before(VpcepApi api) {
      api.listEndpoints();
    }

    @VpcepExploration
    void test() {}

    @AfterEach
    void after(VpcepApi api) {
      api.listEndpoints();
    }
  }

  @VpcepSimulator(customizer = TwoServices.class, region = "eu-nl")
  static class Customized {
    @VpcepExploration(levels = Level.TIMING)
    void test(SimulatedRegion region) {
      assertThat(region.config().regionName()).isEqualTo("eu-nl");
      assertThat(region.snapshot().services().stream().filter(each -> !each.open())).hasSize(2);
    }
  }

  static class TwoServices implements VpcepSimulatorCustomizer {
    @Override
    public void setUp(SimulatedRegion region) {
      Requests.createService(region.api());
      region
          .api()
          .createEndpointService(io.vpcep.simulator.api.Requests.endpointService("other").build());
    }
  }

  static class LooksAtTheWeather {
    static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

    @VpcepExploration(
        levels = Level.TRANSIENT,
        mustSucceed = {})
    void test(VpcepApi api, Weather weather) {
      try {
        api.listEndpoints();
      } finally {
        SEEN.addAll(weather.isCalm() ? List.of("calm") : weather.met());
      }
    }
  }

  static class OverHttp {
    static final Set<URI> SERVERS = ConcurrentHashMap.newKeySet();

    @VpcepExploration(pairRuns = 0, mustSucceed = Level.TIMING, customizer = Patient.class)
    void test(URI server, VpcepClient client) {
      SERVERS.add(server);
      client.listEndpoints(new ListEndpointsRequest());
    }
  }

  @VpcepSimulator(http = true, tls = true)
  static class OverHttps {
    @VpcepExploration(levels = Level.TIMING, pairRuns = 0, customizer = Patient.class)
    void test(URI server, VpcepClient client) {
      assertThat(server).hasScheme("https");
      client.listEndpoints(new ListEndpointsRequest());
    }
  }

  /** On a slow machine the first run, which starts a server, takes long. */
  static class Patient implements VpcepExplorationCustomizer {
    @Override
    public ExplorationConfig customize(ExplorationConfig config) {
      return config.withBounds(config.bounds().withWatchdog(Duration.ofMinutes(5)));
    }
  }

  static class GivesUpWhenLost {
    @VpcepExploration(levels = Level.LOST, pairRuns = 0, without = Invariant.NOTHING_LEFT_BEHIND)
    void test(VpcepApi api) {
      Requests.createService(api);
    }
  }

  static class LeavesSomethingWhenGivingUp {
    @VpcepExploration(
        levels = {Level.TIMING, Level.LOST},
        pairRuns = 0,
        without = Invariant.NOTHING_LEFT_BEHIND,
        onGivenUp = "nothingIsLeft")
    void test(VpcepApi api) {
      Requests.createService(api);
    }

    void nothingIsLeft(SimulatedRegion region, Weather weather, RuntimeException givenUp) {
      assertThat(weather.level()).contains(Level.LOST);
      assertThat(givenUp).isNotNull();
      assertThat(region.snapshot().services().stream().filter(service -> !service.open()))
          .as("something is left")
          .isEmpty();
    }
  }

  static class MustSucceedWhenLost {
    @VpcepExploration(
        levels = Level.LOST,
        pairRuns = 0,
        without = Invariant.NOTHING_LEFT_BEHIND,
        mustSucceed = Level.LOST)
    void test(VpcepApi api) {
      Requests.createService(api);
    }
  }

  @ExtendWith(Other.class)
  static class WithOtherExtension {
    @VpcepExploration(levels = Level.TIMING, pairRuns = 0)
    void test() {}
  }

  static class Other implements BeforeEachCallback {
    @Override
    public void beforeEach(ExtensionContext context) {}
  }

  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static class PerClass {
    @VpcepExploration
    void test() {}
  }

  @VpcepSimulator(name = "other")
  static class Several {
    @VpcepExploration
    void test() {}
  }

  static class NoSuchMethod {
    @VpcepExploration(onGivenUp = "tidy")
    void test() {}
  }

  static class ImpossiblePairs {
    @VpcepExploration(pairs = "soon")
    void test() {}
  }

  @VpcepSimulator(clock = io.vpcep.simulator.clock.ClockSettings.Mode.SYSTEM)
  static class OnTheMachinesClock {
    @VpcepExploration
    void test() {}
  }
}
