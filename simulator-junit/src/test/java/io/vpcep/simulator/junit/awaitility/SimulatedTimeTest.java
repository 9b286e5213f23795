package io.vpcep.simulator.junit.awaitility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.api.Requests;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.clock.SimulatorClock;
import io.vpcep.simulator.junit.VpcepSimulator;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;

/** Awaiting moves the clock, and takes hardly any real time. */
@VpcepSimulator
class SimulatedTimeTest {

  @Test
  void movesTheClockUntilTheConditionHolds(VpcepApi api, SimulatorClock clock) {
    Instant begin = clock.instant();
    String id = api.createEndpointService(Requests.endpointService().build()).id();

    SimulatedTime.await(clock)
        .until(() -> api.showEndpointService(id).status() == ServiceStatus.AVAILABLE);

    assertThat(clock.instant()).isEqualTo(begin.plusSeconds(90));
  }

  @Test
  void givesUpAfterASpanOfSimulatedTime(SimulatorClock clock) {
    Instant begin = clock.instant();

    assertThatThrownBy(() -> SimulatedTime.await(clock, Duration.ofSeconds(25)).until(() -> false))
        .isInstanceOf(ConditionTimeoutException.class)
        .hasMessageContaining("PT25S of simulated time");

    assertThat(clock.instant()).isEqualTo(begin.plusSeconds(25));
  }

  @Test
  void impossibleSpansAreRefused(SimulatorClock clock) {
    assertThatThrownBy(() -> SimulatedTime.await(clock, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("atMost")
        .hasMessageContaining("PT0S");
    assertThatThrownBy(
            () -> SimulatedTime.await(clock, Duration.ofHours(1), Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("step");
  }
}
