package io.vpcep.simulator.junit.sample;

import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.api.Requests;
import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.clock.Sleeper;
import io.vpcep.simulator.exploration.Level;
import io.vpcep.simulator.junit.VpcepExploration;
import java.time.Duration;

class FirstExploration {
  record Connector(VpcepApi api, Sleeper sleeper) {
    Endpoint connect(String name) throws InterruptedException {
      var service = api.createEndpointService(Requests.openEndpointService(name).build());
      sleeper.sleep(Duration.ofSeconds(90)); // it has never taken longer
      return api.createEndpoint(Requests.endpoint(service.id()).build());
    }
  }

  @VpcepExploration(levels = Level.TIMING)
  void connects(VpcepApi api, Sleeper sleeper) throws Exception {
    new Connector(api, sleeper).connect("web");
  }
}
