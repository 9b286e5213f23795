package io.vpcep.simulator.http;

import static io.vpcep.simulator.http.ServedRegion.SERVICES;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vpcep.simulator.SimulatedRegion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The network by the simulator's own API. */
class NetworkControlTest {
  private static final String NETWORK = "/_simulator/state";
  private static final String VPC =
      """
      {"id": "%s", "project_id": "11111111111111111111111111111111", "cidr": "10.0.0.0/8",
       "ports": [{"id": "%s", "server_type": "VM"}]}"""
          .formatted(ServedRegion.VPC_ID, ServedRegion.PORT_ID);

  private final ServedRegion served = ServedRegion.start();

  @AfterEach
  void close() {
    served.close();
  }

  @Test
  void isAddedAsItSays() {
    JsonNode before = served.http.get(NETWORK).json().get("public_services");

    Answer answer =
        served.http.post(
            NETWORK,
            """
            {"vpcs": [{"project_id": "11111111111111111111111111111111", "cidr": "10.0.0.0/8",
              "subnets": [{"cidr": "10.0.0.0/24"}], "ports": [{"server_type": "LB"}],
              "route_tables": [{}], "routes": [{"destination": "11.0.0.0/8"}]}],
             "public_services": [{"name": "a.b", "type": "gateway", "is_charge": false}]}""");

    assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    JsonNode json = served.http.get(NETWORK).json();
    assertThat(Answer.types(json.at("/vpcs/0")))
        .containsAllEntriesOf(
            Fields.strings("id", "project_id", "cidr", "default_route_table_id").types());
    assertThat(json.at("/vpcs/0/subnets/0/cidr").textValue()).isEqualTo("10.0.0.0/24");
    assertThat(json.at("/vpcs/0/ports/0/server_type").textValue()).isEqualTo("LB");
    assertThat(json.at("/vpcs/0/route_tables/0/id").isTextual()).isTrue();
    assertThat(json.at("/vpcs/0/routes/0/destination").textValue()).isEqualTo("11.0.0.0/8");
    JsonNode services = json.get("public_services");
    assertThat(services).hasSize(before.size() + 1).containsAll(before);
    JsonNode added = services.get(before.size());
    assertThat(added.get("name").textValue()).isEqualTo("a.b");
    assertThat(added.get("is_charge").booleanValue()).isFalse();
  }

  @Test
  void wakesTheRulesOnTheNetwork() {
    served.http.post(NETWORK, "{\"vpcs\": [" + VPC + "]}");

    served.create(SERVICES, ServedRegion.service(80, ""));
    Answer stranger =
        served.http.post(
            ServedRegion.CONSUMER + "/vpc-endpoint-services", ServedRegion.service(81, ""));
    assertThat(stranger.errorCode()).isEqualTo("EndPoint.2001");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "{'vpcs': [VPC, VPC]}!vpcs[1]",
        "{'vpcs': [VPC], 'public_services': [{'name': 'a b', 'type': 'gateway'}]}!not a b",
        "{'vpcs': [VPC], 'public_services': [{'name': 'a', 'type': 'gateway'}, {'name': 'a',"
            + " 'type': 'gateway'}]}!public_services[1]",
        "{'vpcs': [VPC], 'subnets': []}!subnets",
        "{'vpcs': [{'project_id': 'x y', 'cidr': '10.0.0.0/8'}]}!1 to 64 letters",
        "!nothing in it",
        "{'vpcs': [{'project_id': 11111111111111111111111111111111}]}!expected a text",
        "vpcs: []!line 1",
      })
  void isAddedWholeOrNotAtAll(String body, String detail) {
    String text = body == null ? "" : body.replace('\'', '"').replace("VPC", VPC);
    JsonNode before = served.show(SERVICES + "/public");

    Answer answer = served.http.post(NETWORK, text);

    answer.assertNotUnderstood(detail);
    assertThat(answer.header("X-Simulator-Detail")).startsWith("request body: ");
    assertThat(served.show(SERVICES + "/public")).isEqualTo(before);
    // No VPC is known, so that any will do.
    served.create(ServedRegion.CONSUMER + "/vpc-endpoint-services", ServedRegion.service(81, ""));
  }

  @Test
  void goesWithAReset() {
    served.http.post(NETWORK, "{\"vpcs\": [" + VPC + "]}");

    served.http.post("/_simulator/reset", "");

    assertThat(served.http.post(NETWORK, "{\"vpcs\": [" + VPC + "]}").status()).isEqualTo(204);
  }

  @Test
  void theInitialSetUpIsThereAgainAfterAReset() {
    RegionDocument file =
        RegionDocument.ofJson("initial", ("{\"vpcs\": [" + VPC + "]}").getBytes(UTF_8));
    try (SimulatedRegion region = SimulatedRegion.create();
        SimulatorServer server =
            SimulatorServer.start(region, ServerConfig.defaults(), file::addTo)) {
      HttpCaller http = new HttpCaller(server.uri());
      String body = ServedRegion.service(80, "");
      Answer created = http.post(SERVICES, body);

      assertThat(http.post("/_simulator/reset", "").status()).isEqualTo(204);

      assertThat(http.post(NETWORK, "{\"vpcs\": [" + VPC + "]}").header("X-Simulator-Detail"))
          .contains("the network has " + ServedRegion.VPC_ID + " already");
      assertThat(created.status()).isEqualTo(200);
      assertThat(http.post(SERVICES, body).json()).isEqualTo(created.json());
    }
  }
}
