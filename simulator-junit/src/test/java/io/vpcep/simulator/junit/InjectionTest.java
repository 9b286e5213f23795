package io.vpcep.simulator.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.SimulatedFaults;
import io.vpcep.simulator.SimulatedJournal;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.SimulatedTransitions;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.clock.ClientTime;
import io.vpcep.simulator.clock.SimulatorClock;
import io.vpcep.simulator.clock.Sleeper;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fault.FaultEffect;
import io.vpcep.simulator.step.TransitionStep;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What parameters get. */
class InjectionTest {

  @Nested
  @VpcepSimulator
  class ParametersByType {

    @Test
    void theClockIsThatOfTheRegion(SimulatedRegion region, SimulatorClock clock) {
      assertThat(clock).isSameAs(region.clock());
    }

    @Test
    void theConfigIsThatOfTheRegion(SimulatedRegion region, SimulatorConfig config) {
      assertThat(config).isSameAs(region.config());
    }

    @Test
    void theInstrumentsAreThoseOfTheRegion(
        SimulatedRegion region,
        SimulatedJournal journal,
        SimulatedFaults faults,
        SimulatedTransitions transitions) {
      region.api().listEndpoints();
      faults.next(Operation.LIST_ENDPOINTS, FaultEffect.refuse(ErrorCode.PORT_QUERY_FAILED));
      transitions.of(TransitionStep.SERVICE_CREATION).held();

      assertThat(journal.calls()).hasSize(1);
      assertThat(region.faults().unused()).hasSize(1);
      assertThat(region.transitions().unused()).hasSize(1);
    }

    @Test
    void theTimeOfClientsIsThatOfTheRegion(
        SimulatedRegion region,
        ClientTime time,
        Clock clock,
        Sleeper sleeper,
        ScheduledExecutorService executor,
        @Simulator ScheduledExecutorService another)
        throws Exception {
      Instant begin = region.clock().instant();
      sleeper.sleep(Duration.ofSeconds(1));
      executor.schedule(() -> {}, 2, TimeUnit.SECONDS).get();

      assertThat(time).isSameAs(region.clientTime());
      assertThat(clock.instant()).isEqualTo(begin.plusSeconds(3));
      assertThat(another).isNotSameAs(executor);
    }

    @ParameterizedTest
    @MethodSource
    void clocksOfParameterizedTestsAreArguments(Clock given, @Simulator Clock ofRegion) {
      assertThat(given).isEqualTo(Clock.systemUTC());
      assertThat(ofRegion).isNotEqualTo(given);
    }

    static Stream<Clock> clocksOfParameterizedTestsAreArguments() {
      return Stream.of(Clock.systemUTC());
    }

    @Test
    void theCallerIsTheDefaultAccount(SimulatedRegion region, Caller caller) {
      assertThat(caller).isEqualTo(region.account(SimulatedRegion.DEFAULT_ACCOUNT));
    }

    @Test
    void theOperationsAreThoseOfTheDefaultAccount(SimulatedRegion region, VpcepApi api) {
      String id = Requests.createService(api).id();

      assertThat(api.caller()).isEqualTo(region.account(SimulatedRegion.DEFAULT_ACCOUNT));
      assertThat(region.api().showEndpointService(id).id()).isEqualTo(id);
    }

    @Test
    void parametersOfOthersAreLeftToThem(TestInfo info, SimulatedRegion region) {
      assertThat(info.getDisplayName()).contains("parametersOfOthersAreLeftToThem");
      assertThat(region).isNotNull();
    }
  }

  @Nested
  @VpcepSimulator
  class AllPartsOfOneTest {
    private final SimulatedRegion inConstructor;
    private SimulatedRegion beforeTest;

    AllPartsOfOneTest(SimulatedRegion region) {
      this.inConstructor = region;
    }

    @BeforeEach
    void keep(SimulatedRegion region) {
      this.beforeTest = region;
    }

    @RepeatedTest(2)
    void seeTheSameRegion(SimulatedRegion region) {
      assertThat(region).isSameAs(inConstructor).isSameAs(beforeTest);
    }

    @AfterEach
    void theRegionIsStillOpen(SimulatedRegion region) {
      assertThat(region).isSameAs(inConstructor);
      assertThat(region.api().listEndpointServices().items()).isEmpty();
    }
  }

  @Nested
  class WithoutHttp {

    @Test
    void aUriIsRefusedWithWhatToDo() {
      assertThat(JupiterRun.of(WantsUri.class).failure())
          .isInstanceOf(ParameterResolutionException.class)
          .hasMessageContaining("@VpcepSimulator on class " + WantsUri.class.getName())
          .hasMessageContaining("java.net.URI")
          .hasMessageContaining("set http = true");
    }

    @Test
    void aUriThatAnotherExtensionSuppliesIsLeftToIt() {
      JupiterRun.passes(UriAsArgument.class, 1);
    }

    @Test
    void asAnArgumentOfTheClassToo() {
      JupiterRun.needs("org.junit.jupiter.params.ParameterizedClass");
      JupiterRun.passes(UriAsArgumentOfTheClass.class, 1);
    }
  }

  @VpcepSimulator
  static class WantsUri {
    @Test
    void test(URI endpoint) {
      assertThat(endpoint).isNotNull();
    }
  }

  @VpcepSimulator
  static class UriAsArgument {
    @ParameterizedTest
    @ValueSource(strings = "http://example.com")
    void test(URI page, VpcepApi api) {
      assertThat(page).hasHost("example.com");
      assertThat(api).isNotNull();
    }
  }

  @VpcepSimulator
  @ParameterizedClass
  @ValueSource(strings = "http://example.com")
  static class UriAsArgumentOfTheClass {
    private final URI page;
    private final SimulatedRegion region;

    UriAsArgumentOfTheClass(URI page, SimulatedRegion region) {
      this.page = page;
      this.region = region;
    }

    @Test
    void test(SimulatedRegion regionOfTest) {
      assertThat(page).hasHost("example.com");
      assertThat(region).isSameAs(regionOfTest);
    }
  }
}
