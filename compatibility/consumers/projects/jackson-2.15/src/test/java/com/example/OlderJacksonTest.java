package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.PackageVersion;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.http.RegionDocument;
import io.vpcep.simulator.http.ServerConfig;
import io.vpcep.simulator.http.SimulatorServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OlderJacksonTest {
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

      JsonNode service = new ObjectMapper().readTree(answer).get("endpoint_services").get(0);
      assertTrue(service.get("service_name").textValue().contains("com.example.more"), answer);
      assertEquals("2.15.4", PackageVersion.VERSION.toString());
    }
  }
}
