package io.vpcep.simulator.benchmarks.exploration;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.api.Requests;
import io.vpcep.simulator.exploration.Exploration;
import java.io.IOException;
import java.time.Duration;

/** A service and an endpoint are created, looked at, listed and deleted: ten calls. */
final class TenCallsInProcess implements Exploration.RegionTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Override
  public void run(SimulatedRegion region) throws IOException, InterruptedException {
    VpcepApi api = region.api();
    Repeating client = new Repeating(region.clientTime().sleeper());
    String service =
        client.until(
            () -> api.createEndpointService(Requests.openEndpointService("web").build()).id());
    client.sleeper().sleep(MINUTE);
    client.until(() -> api.showEndpointService(service));
    client.sleeper().sleep(MINUTE);
    client.until(() -> api.showEndpointService(service));
    String endpoint =
        client.until(() -> api.createEndpoint(Requests.endpoint(service).build()).id());
    client.sleeper().sleep(MINUTE);
    client.until(() -> api.showEndpoint(endpoint));
    client.sleeper().sleep(MINUTE);
    client.until(() -> api.showEndpoint(endpoint));
    client.until(() -> api.listEndpoints());
    client.until(() -> deleted(() -> api.deleteEndpoint(endpoint)));
    client.until(() -> api.listEndpointServices());
    client.until(() -> deleted(() -> api.deleteEndpointService(service)));
  }

  private static boolean deleted(Runnable deletion) {
    deletion.run();
    return true;
  }
}
