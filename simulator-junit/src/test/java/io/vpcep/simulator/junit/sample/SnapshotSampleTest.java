package io.vpcep.simulator.junit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.api.Requests;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.junit.VpcepSimulator;
import io.vpcep.simulator.snapshot.RegionSnapshot;
import org.junit.jupiter.api.Test;

@VpcepSimulator
class SnapshotSampleTest {
  @Test
  void goesBack(SimulatedRegion region, VpcepApi api) {
    var service = api.createEndpointService(Requests.endpointService("web").build());
    RegionSnapshot before = region.snapshot();
    api.deleteEndpointService(service.id());

    assertThat(before.diff(region.snapshot()).toString()).contains("status CREATING -> DELETING");
    region.restore(before); // ids, clock and all
    assertThat(api.showEndpointService(service.id()).status()).isEqualTo(ServiceStatus.CREATING);
  }
}
