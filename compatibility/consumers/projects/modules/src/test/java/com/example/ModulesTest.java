package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.http.RegionDocument;
import io.vpcep.simulator.http.ServerConfig;
import io.vpcep.simulator.http.SimulatorServer;
import io.vpcep.simulator.junit.VpcepSimulator;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ModulesTest {
  private static final byte[] YAML =
      "public_services: [{name: com.example.more, type: gateway}]".getBytes(StandardCharsets.UTF_8);

  @Test
  void theServerSpeaksHttpsAndReadsYaml() throws Exception {
    RegionDocument document = RegionDocument.ofYaml("public services", YAML);
    try (SimulatedRegion region = SimulatedRegion.create();
        SimulatorServer server =
            SimulatorServer.start(region, ServerConfig.defaults().withTls(), document::replaceIn)) {
      HttpClient client =
          HttpClient.newBuilder().sslContext(server.certificate().clientContext()).build();
      URI path =
          server.uri().resolve("/v1/0123456789abcdef0123456789abcdef/vpc-endpoint-services/public");
      String answer =
          client.send(HttpRequest.newBuilder(path).build(), BodyHandlers.ofString()).body();

      assertTrue(answer.contains("com.example.more"), answer);
    }
  }

  @Test
  @VpcepSimulator(http = true)
  void theExtensionServesARegion(URI server) throws Exception {
    assertTrue(Answer.at(server.resolve("/_simulator/health")).contains("UP"));
  }

  @Test
  void theseAreModules() {
    assertEquals("com.example.consumer", ModulesTest.class.getModule().getName());
    assertEquals("io.vpcep.simulator.http", SimulatorServer.class.getModule().getName());
    assertEquals("io.vpcep.simulator.junit", VpcepSimulator.class.getModule().getName());
  }
}
