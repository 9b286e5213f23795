package io.vpcep.simulator.fault;

import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_CREATION_FAILED;
import static io.vpcep.simulator.error.ErrorCode.PORT_QUERY_FAILED;
import static io.vpcep.simulator.error.ErrorCode.SYSTEM_ERROR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.vpcep.simulator.SimulatedFaults;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fixture.Door;
import io.vpcep.simulator.fixture.Refusals;
import io.vpcep.simulator.fixture.TestRegion;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long armed faults last. */
class ArmedFaultsTest {
  private static final Fault SHOW =
      Fault.next(Operation.SHOW_QUOTAS, FaultEffect.refuse(PORT_QUERY_FAILED));

  private final TestRegion region = TestRegion.create();
  private final SimulatedFaults faults = region.region().faults();

  private void assertHit(ErrorCode code) {
    Refusals.assertRefused(code, () -> region.provider().showQuotas());
  }

  private void assertMissed() {
    assertThat(region.provider().showQuotas()).hasSize(2);
  }

  @Nested
  class Counts {

    @Test
    void otherOperationsDoNotCount() {
      faults.arm(SHOW.after(1));
      region.provider().listEndpointServices();
      region.provider().listEndpoints();

      assertMissed();
      assertHit(PORT_QUERY_FAILED);
      assertMissed();
    }

    @Test
    void afterSomeSoManyTimes() {
      faults.arm(SHOW.after(2).times(3));

      assertMissed();
      assertMissed();
      assertHit(PORT_QUERY_FAILED);
      assertHit(PORT_QUERY_FAILED);
      assertHit(PORT_QUERY_FAILED);
      assertMissed();
    }

    // Many calls about what lies behind the door.
    @Tag(Door.IN_PROCESS)
    @Test
    void alwaysIsForAllProjectsAndForever() {
      faults.arm(SHOW.always());
      for (int i = 0; i < 50; i++) {
        assertHit(PORT_QUERY_FAILED);
        Refusals.assertRefused(PORT_QUERY_FAILED, () -> region.stranger().showQuotas());
      }
      assertThat(faults.armed())
          .extracting(SimulatedFaults.Armed::left)
          .containsExactly(SHOW.always());
    }

    @Test
    void callsOfAnyOperation() {
      faults.arm(Fault.next(FaultEffect.refuse(SYSTEM_ERROR)).after(1).times(2));

      assertMissed();
      Refusals.assertRefused(SYSTEM_ERROR, () -> region.provider().listEndpoints());
      Refusals.assertRefused(SYSTEM_ERROR, () -> region.consumer().listPublicServices());
      assertMissed();
    }

    @Test
    void armedTellsWhatIsLeftInTheOrderOfArming() {
      Fault other =
          Fault.next(Operation.CREATE_ENDPOINT, FaultEffect.refuse(ENDPOINT_CREATION_FAILED));
      faults.arm(SHOW.after(1).times(2));
      faults.arm(other);
      assertThat(faults.armed())
          .extracting(SimulatedFaults.Armed::left)
          .containsExactly(SHOW.after(1).times(2), other);

      assertMissed();
      assertThat(faults.armed())
          .extracting(SimulatedFaults.Armed::left)
          .containsExactly(SHOW.times(2), other);
      assertHit(PORT_QUERY_FAILED);
      assertThat(faults.armed())
          .extracting(SimulatedFaults.Armed::left)
          .containsExactly(SHOW, other);
      assertHit(PORT_QUERY_FAILED);
      assertThat(faults.armed()).extracting(SimulatedFaults.Armed::left).containsExactly(other);
    }
  }

  @Nested
  class Disarming {

    private void armAll() {
      faults.arm(SHOW.always());
      faults.arm(Fault.next(Operation.CREATE_ENDPOINT, FaultEffect.refuse(PORT_QUERY_FAILED)));
    }

    private void assertDisarmed() {
      assertThat(faults.armed()).isEmpty();
      assertMissed();
      String endpoint = region.connect(region.openService().id()).id();
      region.settle();
      assertThat(region.endpoint(endpoint).status()).isEqualTo(EndpointStatus.ACCEPTED);
    }

    @Test
    void byClear() {
      armAll();
      faults.clear();

      assertDisarmed();
    }

    @Test
    void byReset() {
      armAll();
      region.region().reset();

      assertDisarmed();
    }
  }

  @Test
  void aClosedRegionTakesNoFaults() {
    region.region().close();

    Map<String, Runnable> calls =
        Map.of("refuse", () -> faults.arm(SHOW), "armed", faults::armed, "clear", faults::clear);
    calls.forEach((name, call) -> assertThatIllegalStateException().as(name).isThrownBy(call::run));
  }
}
