package com.example;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.http.RegionDocument;
import io.vpcep.simulator.junit.VpcepSimulator;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.client.RestClient;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@VpcepSimulator(http = true, endpointQuota = 7)
class ApplicationTest {
  @LocalServerPort int port;

  @Test
  void asksTheSimulator(URI cloud, Caller me) {
    Integer answer =
        RestClient.create("http://localhost:" + port)
            .get()
            .uri("/endpoints?cloud={cloud}&project={project}", cloud, me.projectId())
            .retrieve()
            .body(Integer.class);

    assertThat(answer).isEqualTo(7);
  }

  @Test
  void readsAndWritesRegionDocuments(SimulatedRegion region) {
    String yaml = "public_services: [{name: com.example.more, type: gateway}]";

    RegionDocument.ofYaml("public services", yaml.getBytes(UTF_8)).addTo(region);

    assertThat(new String(RegionDocument.of(region).json(), UTF_8)).contains("com.example.more");
  }
}
