package io.vpcep.simulator.junit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.junit.VpcepSimulator;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A client that polls in real time: each of its calls moves simulated time by 30 s. */
@VpcepSimulator(http = true)
class PollingClientTest {
  private static final String SERVICE =
      """
      {
        "vpc_id": "4189d3c2-8882-4871-a3c2-d380272eed83",
        "port_id": "4189d3c2-8882-4871-a3c2-d380272eed88",
        "server_type": "LB",
        "ports": [{"client_port": 80, "server_port": 8080, "protocol": "TCP"}]
      }
      """;

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void aServiceBecomesAvailable(URI endpoint, Caller caller) throws Exception {
    URI services = endpoint.resolve("/v1/" + caller.projectId() + "/vpc-endpoint-services");
    HttpRequest create =
        HttpRequest.newBuilder(services)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(SERVICE))
            .build();
    HttpRequest list = HttpRequest.newBuilder(services).build();

    HttpResponse<String> created = client.send(create, BodyHandlers.ofString());

    assertThat(created.statusCode()).isEqualTo(200);
    assertThat(created.body()).contains("creating");
    await()
        .pollInterval(Duration.ofMillis(20))
        .untilAsserted(
            () ->
                assertThat(client.send(list, BodyHandlers.ofString()).body())
                    .contains("available"));
  }
}
