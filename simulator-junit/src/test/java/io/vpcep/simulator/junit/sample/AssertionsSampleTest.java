package io.vpcep.simulator.junit.sample;

import static io.vpcep.simulator.api.endpoint.EndpointStatus.ACCEPTED;
import static io.vpcep.simulator.api.resource.ResourceType.ENDPOINT;
import static io.vpcep.simulator.config.Quotas.Room.leaving;
import static io.vpcep.simulator.junit.assertj.VpcepAssertions.assertThat;
import static io.vpcep.simulator.junit.assertj.VpcepAssertions.assertThatRefused;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.api.Requests;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.junit.VpcepSimulator;
import io.vpcep.simulator.junit.awaitility.SimulatedTime;
import org.junit.jupiter.api.Test;

@VpcepSimulator
class AssertionsSampleTest {
  @Test
  void theLastEndpointOfTheQuotaConnects(SimulatedRegion region, VpcepApi api) {
    var id = api.createEndpointService(Requests.openEndpointService("web").build()).id();
    SimulatedTime.await(region)
        .until(() -> api.showEndpointService(id).status() == ServiceStatus.AVAILABLE);
    region.fillQuota(ENDPOINT, leaving(1));
    var before = region.snapshot();

    var endpoint = api.createEndpoint(Requests.endpoint(id).build());
    region.clock().advanceUntilIdle();

    assertThat(region).service(id).isAvailable().hasConnection(endpoint).inState(ACCEPTED);
    assertThat(region).since(before).created(1, ENDPOINT).changedNothingElse();
    assertThatRefused(() -> api.createEndpoint(Requests.endpoint(id).build()))
        .with(ErrorCode.QUOTA_EXCEEDED);
  }
}
