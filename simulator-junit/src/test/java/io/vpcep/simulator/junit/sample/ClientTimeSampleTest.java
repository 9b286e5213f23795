package io.vpcep.simulator.junit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.api.Requests;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.clock.Sleeper;
import io.vpcep.simulator.junit.VpcepSimulator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@VpcepSimulator
class ClientTimeSampleTest {
  @Test
  void waitsAMinuteAndAHalf(VpcepApi api, Clock clock, Sleeper sleeper) throws Exception {
    Instant begin = clock.instant();
    var id = api.createEndpointService(Requests.openEndpointService("web").build()).id();
    while (api.showEndpointService(id).status() != ServiceStatus.AVAILABLE) {
      sleeper.sleep(Duration.ofSeconds(5)); // in the client: Thread::sleep, or what a test gives it
    }

    assertThat(Duration.between(begin, clock.instant())).isEqualTo(Duration.ofSeconds(90));
  }
}
