package io.vpcep.simulator.junit.sample;

import static io.vpcep.simulator.api.resource.ResourceType.ENDPOINT;
import static io.vpcep.simulator.config.Quotas.Room.leaving;
import static io.vpcep.simulator.junit.assertj.VpcepAssertions.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.api.Requests;
import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.endpointservice.PortSpec;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fault.FaultEffect;
import io.vpcep.simulator.junit.VpcepSimulator;
import io.vpcep.simulator.step.TransitionStep;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@VpcepSimulator
class RecipesTest {
  @Test
  void approval(SimulatedRegion region) {
    var provider = region.as("provider");
    var consumer = region.as("consumer");
    var service =
        provider.createEndpointService(Requests.endpointService().approvalEnabled(true).build());
    region.clock().advanceUntilIdle();
    provider.addPermissions(service.id(), "iam:domain::" + consumer.caller().domainId());

    var endpoint = consumer.createEndpoint(Requests.endpoint(service.id()).build());
    assertThat(endpoint.status()).isEqualTo(EndpointStatus.PENDING_ACCEPTANCE);
    provider.rejectConnection(service.id(), endpoint.id());

    assertThat(consumer.showEndpoint(endpoint.id()).status()).isEqualTo(EndpointStatus.REJECTED);
  }

  @Test
  void quota(SimulatedRegion region, VpcepApi api) {
    var service = api.createEndpointService(Requests.openEndpointService("web").build());
    region.clock().advanceUntilIdle();
    region.fillQuota(ENDPOINT, leaving(1));
    api.createEndpoint(Requests.endpoint(service.id()).build());

    assertThatRefused(() -> api.createEndpoint(Requests.endpoint(service.id()).build()))
        .with(ErrorCode.QUOTA_EXCEEDED);
  }

  @Test
  void portConflict(VpcepApi api) {
    var first = Requests.endpointService("first").ports(PortSpec.tcp(80, 8080)).build();
    api.createEndpointService(first);

    var second = Requests.endpointService("second").ports(PortSpec.tcp(80, 8080));
    assertThatRefused(() -> api.createEndpointService(second.portId(first.portId()).build()))
        .with(ErrorCode.PORT_CONFLICT);
  }

  @Test
  void failure(SimulatedRegion region, VpcepApi api) {
    region
        .transitions()
        .of(TransitionStep.SERVICE_CREATION)
        .next()
        .failing(ErrorCode.PORT_CREATION_FAILED);

    var service = api.createEndpointService(Requests.endpointService().build());
    region.clock().advanceUntilIdle();

    assertThat(api.showEndpointService(service.id()).status()).isEqualTo(ServiceStatus.FAILED);
  }

  @Test
  void retries(SimulatedRegion region, VpcepApi api) {
    region.faults().next(Operation.SHOW_QUOTAS, FaultEffect.refuse(ErrorCode.TOO_MANY_REQUESTS));

    assertThatRefused(api::showQuotas).with(ErrorCode.TOO_MANY_REQUESTS);
    assertThat(api.showQuotas()).isNotEmpty(); // a client that tries again gets there
    region.journal().verify().operation(Operation.SHOW_QUOTAS).exactly(2);
  }

  @Test
  void time(SimulatedRegion region, VpcepApi api) {
    var service = api.createEndpointService(Requests.endpointService().build());

    region.clock().advance(Duration.ofSeconds(89));
    assertThat(api.showEndpointService(service.id()).status()).isEqualTo(ServiceStatus.CREATING);
    region.clock().advance(Duration.ofSeconds(1));
    assertThat(api.showEndpointService(service.id()).status()).isEqualTo(ServiceStatus.AVAILABLE);
  }
}
