package io.vpcep.simulator.junit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.api.Requests;
import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.clock.Sleeper;
import io.vpcep.simulator.error.VpcepException;
import io.vpcep.simulator.exploration.Level;
import io.vpcep.simulator.fault.TransportFaultException;
import io.vpcep.simulator.junit.VpcepExploration;
import java.time.Duration;
import java.util.function.Supplier;

class ExplorationSampleTest {
  record Connector(VpcepApi api, Sleeper sleeper) {
    Endpoint connect(String name) throws InterruptedException {
      var creation = Requests.openEndpointService(name).build();
      var service = patiently(() -> api.createEndpointService(creation));
      return patiently(() -> api.createEndpoint(Requests.endpoint(service.id()).build()));
    }

    private <T> T patiently(Supplier<T> call) throws InterruptedException {
      for (int tries = 1; ; tries++) {
        try {
          return call.get();
        } catch (VpcepException | TransportFaultException e) {
          if (tries == 20) {
            throw e;
          }
          sleeper.sleep(Duration.ofSeconds(10));
        }
      }
    }
  }

  @VpcepExploration(levels = {Level.TIMING, Level.TRANSIENT})
  void connects(SimulatedRegion region, VpcepApi api, Sleeper sleeper) throws Exception {
    var endpoint = new Connector(api, sleeper).connect("web");

    region.clock().advanceUntilIdle();
    assertThat(region.snapshot().endpoint(endpoint.id()))
        .map(Endpoint::status)
        .contains(EndpointStatus.ACCEPTED);
  }
}
