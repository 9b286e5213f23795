package io.vpcep.simulator.junit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.api.endpoint.CreateEndpoint;
import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.endpointservice.PortSpec;
import io.vpcep.simulator.api.endpointservice.ServerType;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.junit.VpcepSimulator;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@VpcepSimulator
class PrivateConnectionTest {
  static final String ID = "4189d3c2-8882-4871-a3c2-d380272eed83"; // of a VPC, subnet, port: any

  @Test
  void aConsumerConnectsOnceWhitelistedAndAccepted(SimulatedRegion region) {
    var provider = region.as("provider");
    var consumer = region.as("consumer");
    var service =
        provider.createEndpointService(
            s -> s.vpcId(ID).portId(ID).serverType(ServerType.LB).ports(PortSpec.tcp(80, 8080)));
    region.clock().advance(Duration.ofSeconds(90)); // now the service is available

    var request =
        CreateEndpoint.builder().endpointServiceId(service.id()).vpcId(ID).subnetId(ID).build();
    assertThatThrownBy(() -> consumer.createEndpoint(request))
        .hasFieldOrPropertyWithValue("code", ErrorCode.NOT_WHITELISTED);
    provider.addPermissions(service.id(), "iam:domain::" + consumer.caller().domainId());
    var endpoint = consumer.createEndpoint(request);
    assertThat(endpoint.status()).isEqualTo(EndpointStatus.PENDING_ACCEPTANCE);

    provider.acceptConnection(service.id(), endpoint.id());
    region.clock().advance(Duration.ofSeconds(90)); // now the endpoint is connected
    assertThat(consumer.showEndpoint(endpoint.id()).status()).isEqualTo(EndpointStatus.ACCEPTED);
  }
}
