package io.vpcep.simulator.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fault.FaultEffect;
import io.vpcep.simulator.journal.Finding;
import io.vpcep.simulator.step.TransitionStep;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** A test that passed can fail after all, if the annotation says so. */
class ChecksTest {

  @Test
  void aFaultThatNeverFiredFailsTheTestAndIsNamed() {
    JupiterRun run = JupiterRun.of(Unused.class);

    assertThat(run.passed()).isEqualTo(1);
    assertThat(run.failure())
        .isInstanceOf(AssertionFailedError.class)
        .hasMessageContaining("failOnUnusedFaults = true")
        .hasMessageContaining("fault-1")
        .hasMessageContaining("CreateEndpoint")
        .hasMessageContaining("transition-1");
    assertThat(Unused.SEEN).hasSize(2).allSatisfy(Requests::assertClosed);
  }

  @Test
  void withoutTheAttributeItDoesNot() {
    JupiterRun.passes(NotAsked.class, 1);
  }

  @Rule("S81")
  @Test
  void itIsLookedForAfterTheTestsOwnTidying() {
    JupiterRun.passes(TidiesUp.class, 1);
  }

  @Test
  void whatIsLeftBehindFailsTheTestIfAsked() {
    assertThat(JupiterRun.of(LeavesBehind.class).failure())
        .isInstanceOf(AssertionFailedError.class)
        .hasMessageContaining("failOnFindings")
        .hasMessageContaining("left_behind");
  }

  @Test
  void findingsOfOtherKindsDoNot() {
    JupiterRun.passes(OtherKind.class, 1);
  }

  @Rule("S81")
  @Test
  void ofASharedRegionItIsLookedForAfterTheClass() {
    JupiterRun run = JupiterRun.of(SharedAndTidiedUp.class);

    assertThat(run.failures()).isEmpty();
    assertThat(run.passed()).isEqualTo(1);
    assertThat(JupiterRun.of(SharedAndLeft.class).failure()).hasMessageContaining("left_behind");
  }

  @Rule("S81")
  @Test
  void aTestThatFailedAnywayIsSparedIt() {
    Throwable failure = JupiterRun.of(FailsAnyway.class).failure();
    assertThat(failure).hasMessage("on purpose");
    assertThat(failure.getSuppressed()).doesNotHaveAnyElementsOfTypes(AssertionFailedError.class);
    assertThat(JupiterRun.of(SharedFailsAnyway.class).failure()).hasMessage("on purpose");
  }

  @Test
  void aRegionThatTheTestHasClosedIsLeftAlone() {
    JupiterRun.passes(ClosesItself.class, 1);
  }

  @VpcepSimulator(failOnUnusedFaults = true)
  static class Unused {
    static final Set<SimulatedRegion> SEEN = ConcurrentHashMap.newKeySet();

    @Test
    void unused(SimulatedRegion region) {
      SEEN.add(region);
      region
          .faults()
          .next(Operation.CREATE_ENDPOINT, FaultEffect.refuse(ErrorCode.PORT_QUERY_FAILED));
      region
          .transitions()
          .of(TransitionStep.ENDPOINT_CREATION)
          .next()
          .failing(ErrorCode.ENDPOINT_CREATION_FAILED);
    }

    @Test
    void used(SimulatedRegion region) {
      SEEN.add(region);
      region
          .transitions()
          .of(TransitionStep.SERVICE_CREATION)
          .next()
          .failing(ErrorCode.PORT_CREATION_FAILED);
      Requests.createService(region.api());
    }
  }

  @VpcepSimulator
  static class NotAsked {
    @Test
    void test(SimulatedRegion region) {
      region
          .faults()
          .next(Operation.CREATE_ENDPOINT, FaultEffect.refuse(ErrorCode.PORT_QUERY_FAILED));
    }
  }

  @VpcepSimulator(failOnFindings = Finding.Kind.LEFT_BEHIND, failOnUnusedFaults = true)
  static class TidiesUp {
    private String id;

    @Test
    void test(SimulatedRegion region) {
      region
          .faults()
          .next(Operation.CREATE_ENDPOINT, FaultEffect.refuse(ErrorCode.PORT_QUERY_FAILED));
      id = Requests.createService(region.api()).id();
      region.clock().advance(Duration.ofMinutes(2));
    }

    @AfterEach
    void tidyUp(SimulatedRegion region) {
      region.faults().clear();
      region.api().deleteEndpointService(id);
    }
  }

  @VpcepSimulator(failOnFindings = Finding.Kind.LEFT_BEHIND)
  static class LeavesBehind {
    @Test
    void test(VpcepApi api) {
      Requests.createService(api);
    }
  }

  @VpcepSimulator(failOnFindings = Finding.Kind.FAST_POLLING)
  static class OtherKind {
    @Test
    void test(VpcepApi api) {
      Requests.createService(api);
    }
  }

  @VpcepSimulator(
      lifetime = Lifetime.PER_CLASS,
      failOnFindings = Finding.Kind.LEFT_BEHIND,
      transitionDelay = "PT0S")
  static class SharedAndTidiedUp {
    private static EndpointService service;

    @BeforeAll
    static void create(VpcepApi api) {
      service = Requests.createService(api);
    }

    @Test
    void test(VpcepApi api) {
      assertThat(api.listEndpointServices().totalCount()).isEqualTo(1);
    }

    @AfterAll
    static void delete(VpcepApi api) {
      api.deleteEndpointService(service.id());
    }
  }

  @VpcepSimulator(lifetime = Lifetime.PER_CLASS, failOnFindings = Finding.Kind.LEFT_BEHIND)
  static class SharedAndLeft {
    @BeforeAll
    static void create(VpcepApi api) {
      Requests.createService(api);
    }

    @Test
    void test() {}
  }

  @VpcepSimulator(failOnFindings = Finding.Kind.LEFT_BEHIND)
  static class FailsAnyway {
    @Test
    void test(VpcepApi api) {
      Requests.createService(api);
      fail("on purpose");
    }
  }

  @VpcepSimulator(lifetime = Lifetime.PER_CLASS, failOnFindings = Finding.Kind.LEFT_BEHIND)
  static class SharedFailsAnyway {
    @BeforeAll
    static void create(VpcepApi api) {
      Requests.createService(api);
    }

    @Test
    void test() {
      fail("on purpose");
    }
  }

  @VpcepSimulator(failOnUnusedFaults = true)
  static class ClosesItself {
    @Test
    void test(SimulatedRegion region) {
      region.close();
    }
  }
}
