package io.vpcep.simulator.junit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.vpcep.v1.VpcepClient;
import com.huaweicloud.sdk.vpcep.v1.model.ListEndpointServiceRequest;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.api.Requests;
import io.vpcep.simulator.junit.VpcepSimulator;
import org.junit.jupiter.api.RepeatedTest;

@VpcepSimulator(http = true, sharedServer = true)
class ParallelSampleTest {
  @RepeatedTest(2)
  void seesWhatIsInItsOwnProject(VpcepApi api, VpcepClient client) {
    api.createEndpointService(Requests.endpointService("web").build());

    var services = client.listEndpointService(new ListEndpointServiceRequest());
    assertThat(services.getTotalCount()).isEqualTo(1); // whatever tests beside this one make
  }
}
