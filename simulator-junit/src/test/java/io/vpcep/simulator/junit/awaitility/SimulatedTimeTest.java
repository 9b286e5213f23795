package io.vpcep.simulator.junit.awaitility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.api.Requests;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.junit.VpcepSimulator;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;

/** Awaiting moves the clock, and takes hardly any real time. */
@VpcepSimulator
class SimulatedTimeTest {

  @Test
  void movesTheClockUntilTheConditionHolds(VpcepApi api, SimulatedRegion region) {
    Instant begin = region.clock().instant();
    String id = api.createEndpointService(Requests.endpointService().build()).id();

    SimulatedTime.await(region)
        .until(() -> api.showEndpointService(id).status() == ServiceStatus.AVAILABLE);

    assertThat(region.clock().instant()).isEqualTo(begin.plusSeconds(90));
  }

  @Test
  void givesUpAfterASpanOfSimulatedTime(SimulatedRegion region) {
    Instant begin = region.clock().instant();

    assertThatThrownBy(() -> SimulatedTime.await(region, Duration.ofSeconds(25)).until(() -> false))
        .isInstanceOf(ConditionTimeoutException.class)
        .hasMessageContaining("PT25S of simulated time");

    assertThat(region.clock().instant()).isEqualTo(begin.plusSeconds(25));
  }

  @Test
  void tellsWhatItLastSawAndWhatIsPending(VpcepApi api, SimulatedRegion region) {
    String id = api.createEndpointService(Requests.endpointService().build()).id();

    assertThatThrownBy(() -> SimulatedTime.await(region, Duration.ofSeconds(60)).until(() -> false))
        .hasMessageContainingAll(
            id, "endpoint_service_creation of " + id + ": creating -> available at");
    assertThatThrownBy(() -> SimulatedTime.await(region, Duration.ofSeconds(60)).until(() -> false))
        .hasMessageContainingAll("creating -> available", "pending: none");
  }

  @Test
  void impossibleSpansAreRefused(SimulatedRegion region) {
    assertThatThrownBy(() -> SimulatedTime.await(region, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("atMost")
        .hasMessageContaining("PT0S");
    assertThatThrownBy(
            () -> SimulatedTime.await(region, Duration.ofHours(1), Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("step");
  }
}
