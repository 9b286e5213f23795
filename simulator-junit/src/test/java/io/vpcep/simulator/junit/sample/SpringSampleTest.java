package io.vpcep.simulator.junit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.vpcep.v1.VpcepClient;
import com.huaweicloud.sdk.vpcep.v1.model.ListEndpointServiceRequest;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.api.Requests;
import io.vpcep.simulator.junit.VpcepSimulator;
import io.vpcep.simulator.junit.spring.VpcepContext;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig // or @SpringBootTest
@VpcepSimulator
@VpcepContext(endpoint = "cloud.url") // in place of vpcep.endpoint
class SpringSampleTest {
  @Configuration
  static class Application {
    @Bean
    VpcepClient vpcep(
        @Value("${cloud.url}") String url,
        @Value("${vpcep.project-id}") String project,
        @Value("${vpcep.access-key}") String ak,
        @Value("${vpcep.secret-key}") String sk) {
      var credentials = new BasicCredentials().withAk(ak).withSk(sk).withProjectId(project);
      return VpcepClient.newBuilder()
          .withCredential(credentials)
          .withEndpoints(List.of(url))
          .build();
    }
  }

  @Test
  void theApplicationSeesWhatTheTestMakes(@Autowired VpcepClient application, VpcepApi api) {
    api.createEndpointService(Requests.openEndpointService("web").build());

    var services = application.listEndpointService(new ListEndpointServiceRequest());
    assertThat(services.getTotalCount()).isEqualTo(1);
  }
}
