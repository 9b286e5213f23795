package io.vpcep.simulator.http.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vpcep.simulator.config.Dialect;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The documented tables hold also in the states that no sample is in: gateway and failed endpoints,
 * those rejected after they had been accepted, and virtual addresses.
 */
class ConditionalFieldsTest {
  private static final String SERVICES = "/vpc-endpoint-services";
  private static final String ENDPOINTS = "/vpc-endpoints";
  private static final String VIP_SERVICE =
      """
      {"vpc_id": "4189d3c2-8882-4871-a3c2-d380272eed80", "server_type": "VIP",
       "port_id": "4189d3c2-8882-4871-a3c2-d380272eed88",
       "vip_port_id": "4189d3c2-8882-4871-a3c2-d380272eed89",
       "ports": [{"client_port": 8080, "server_port": 80, "protocol": "TCP"}]}""";

  private final SampleWorld world = SampleWorld.in(Dialect.Named.API_REFERENCE_2024);

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void aGatewayEndpointHasRouteTablesAndNothingOfAnInterface() {
    String obs = get(SERVICES + "/public?endpoint_service_name=obs").findValue("id").textValue();
    JsonNode created =
        send(
            "POST",
            ENDPOINTS,
            "{\"endpoint_service_id\": \""
                + obs
                + "\", \"vpc_id\": \"84758cf5-9c62-43ae-a778-3dbd8370c0a4\"}");
    JsonNode shown = get(ENDPOINTS + "/" + created.get("id").textValue());

    assertThat(shown.get("routetables").size()).isEqualTo(1);
    assertThat(differences(created, "D1 4-55")).isEmpty();
    assertThat(differences(shown, "D1 4-57")).isEmpty();
    assertThat(differences(get(ENDPOINTS), "D1 4-62")).isEmpty();
  }

  @Test
  void aFailedEndpointHasAnErrorAndNoAddress() {
    decide("acceptedEndpoint", "reject");
    world.client().send("DELETE", world.path(SERVICES + "/${usedService}"), "");
    world.settle();
    JsonNode failed = get(ENDPOINTS + "/${acceptedEndpoint}");

    assertThat(failed.get("status").textValue()).isEqualTo("failed");
    assertThat(failed.get("error").findValuesAsText("error_code")).containsExactly("EndPoint.2003");
    assertThat(differences(failed, "D1 4-57")).isEmpty();
    assertThat(differences(get(ENDPOINTS), "D1 4-62")).isEmpty();
  }

  /** Contract section 2 row 20. */
  @Test
  void aRejectedEndpointHasAnAddressIfItHadBeenAccepted() {
    decide("acceptedEndpoint", "reject");
    decide("pendingEndpoint", "reject");

    assertThat(get(ENDPOINTS + "/${acceptedEndpoint}").has("ip")).isTrue();
    assertThat(get(ENDPOINTS + "/${pendingEndpoint}").has("ip")).isFalse();
  }

  /** Contract section 2 row 8. */
  @Test
  void aVirtualAddressHasItsPortSaveInTheDialectOfD1() {
    assertThat(differences(send("POST", SERVICES, VIP_SERVICE), "D1 4-11")).isEmpty();
    assertThat(vipServiceDifferences(Dialect.Named.DEFAULT, "D1 4-11")).isEmpty();
    assertThat(vipServiceDifferences(Dialect.Named.INTERNATIONAL, "D3 5")).isEmpty();
    assertThat(vipServiceDifferences(Dialect.Named.LEGACY, "D4 5")).isEmpty();
  }

  private static List<String> vipServiceDifferences(Dialect.Named dialect, String table) {
    try (SampleWorld other = SampleWorld.in(dialect)) {
      Answer answer = other.client().send("POST", other.path(SERVICES), VIP_SERVICE);
      return TableCheck.differences(answer.json(), TableId.parse(table), dialect);
    }
  }

  private void decide(String endpoint, String action) {
    send(
        "POST",
        SERVICES + "/${usedService}/connections/action",
        "{\"endpoints\": [\"" + world.id(endpoint) + "\"], \"action\": \"" + action + "\"}");
  }

  private JsonNode get(String path) {
    return send("GET", path, "");
  }

  private JsonNode send(String method, String path, String body) {
    Answer answer = world.client().send(method, world.path(path), body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  private static List<String> differences(JsonNode answer, String table) {
    return TableCheck.differences(answer, TableId.parse(table), Dialect.Named.API_REFERENCE_2024);
  }
}
