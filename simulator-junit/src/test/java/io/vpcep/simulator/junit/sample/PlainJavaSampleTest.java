package io.vpcep.simulator.junit.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.PortSpec;
import io.vpcep.simulator.api.endpointservice.ServerType;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.SimulatorConfig;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PlainJavaSampleTest {
  static final String ID = "4189d3c2-8882-4871-a3c2-d380272eed80"; // of a VPC and of a port: any

  @Test
  void aServiceBecomesAvailable() {
    var config = SimulatorConfig.builder().regionName("eu-nl").dialect(Dialect.CURRENT).build();
    try (SimulatedRegion region = SimulatedRegion.create(config)) {
      VpcepApi api = region.as("provider");
      EndpointService service =
          api.createEndpointService(
              s -> s.vpcId(ID).portId(ID).serverType(ServerType.LB).ports(PortSpec.tcp(80, 8080)));
      region.clock().advance(Duration.ofSeconds(90));

      assertEquals(ServiceStatus.AVAILABLE, api.showEndpointService(service.id()).status());
    }
  }
}
