package io.vpcep.simulator.region;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.PortSpec;
import io.vpcep.simulator.error.VpcepException;
import io.vpcep.simulator.fixture.Door;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.Snapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A run of calls that uses everything random: ids, marker ids, addresses, names, jitter. */
final class Script {
  private Script() {}

  /** Makes the calls; answers all that the region told on the way. */
  static List<Object> play(SimulatedRegion region) {
    List<Object> told = new ArrayList<>();
    VpcepApi provider = Door.to(region, "provider");
    VpcepApi consumer = Door.to(region, "consumer");
    told.add(provider.caller());
    told.add(consumer.caller());
    told.add(consumer.listPublicServices());
    EndpointService service =
        provider.createEndpointService(
            r ->
                r.vpcId(Requests.VPC)
                    .portId(Requests.PORT)
                    .serverType("LB")
                    .ports(PortSpec.tcp(8080, 80)));
    told.add(service);
    told.add(provider.addPermissions(service.id(), "*"));
    region.clock().advance(Duration.ofMinutes(5));
    for (int i = 0; i < 5; i++) {
      Endpoint endpoint =
          consumer.createEndpoint(Requests.endpoint(service.id()).enableDns(true).build());
      told.add(endpoint);
      told.add(provider.acceptConnection(service.id(), endpoint.id()));
    }
    told.add(Snapshot.of(region, "provider", "consumer"));
    region.clock().advance(Duration.ofSeconds(80));
    told.add(Snapshot.of(region, "provider", "consumer"));
    told.add(refusal(() -> provider.deleteEndpointService(service.id())));
    return told;
  }

  private static String refusal(Runnable call) {
    try {
      call.run();
      return "accepted";
    } catch (VpcepException e) {
      return e.getMessage();
    }
  }
}
