package io.vpcep.simulator.junit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.PortSpec;
import io.vpcep.simulator.api.endpointservice.ServerType;

/** Requests for tests that need any service at all, or a region that takes none. */
final class Requests {
  private static final String VPC = "4189d3c2-8882-4871-a3c2-d380272eed80";
  private static final String PORT = "4189d3c2-8882-4871-a3c2-d380272eed81";

  private Requests() {}

  /** Creates a service; the second one in a region would collide with it. */
  static EndpointService createService(VpcepApi api) {
    return api.createEndpointService(
        service ->
            service.vpcId(VPC).portId(PORT).serverType(ServerType.VM).ports(PortSpec.tcp(80, 80)));
  }

  /** Asserts that a region is closed. */
  static void assertClosed(SimulatedRegion region) {
    assertThatThrownBy(() -> region.api().listEndpoints())
        .isInstanceOf(IllegalStateException.class);
  }
}
