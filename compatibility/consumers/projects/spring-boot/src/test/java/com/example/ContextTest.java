package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.api.Requests;
import io.vpcep.simulator.junit.VpcepSimulator;
import io.vpcep.simulator.junit.spring.VpcepContext;
import java.net.URI;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The application is told by properties where the simulator is. */
@SpringBootTest(properties = "cloud.url=${vpcep.endpoint}/v1/${my.project}")
@VpcepSimulator(endpointQuota = 7)
@VpcepContext(projectId = "my.project")
class ContextTest {
  @TestConfiguration
  static class Start {
    @Bean
    ApplicationRunner makesAServiceWhenTheApplicationStarts(SimulatedRegion region) {
      return arguments ->
          region.api().createEndpointService(Requests.openEndpointService("web").build());
    }
  }

  @Autowired Application application;

  @Test
  void asksTheSimulator(
      @Value("${vpcep.endpoint}") String endpoint,
      @Value("${my.project}") String project,
      @Value("${cloud.url}") String url,
      URI cloud,
      Caller me) {
    assertThat(application.endpoints(endpoint, project)).isEqualTo(7);
    assertThat(url).isEqualTo(cloud + "/v1/" + me.projectId());
  }

  @RepeatedTest(2)
  void eachTestBeginsWithWhatTheApplicationMadeAtItsStart(VpcepApi api) {
    assertThat(api.listEndpointServices().items())
        .singleElement()
        .satisfies(service -> api.deleteEndpointService(service.id()));
  }
}
