package io.vpcep.simulator.http;

import static io.vpcep.simulator.http.ServedRegion.CONSUMER;
import static io.vpcep.simulator.http.ServedRegion.ENDPOINTS;
import static io.vpcep.simulator.http.ServedRegion.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faults by the simulator's own API. */
class FaultControlTest {
  private static final String FAULTS = "/_simulator/faults";
  private static final String CREATIONS = FAULTS + "/creations";
  private static final String NOTHING = "{\"calls\":[],\"creations\":[]}";

  private final ServedRegion served = ServedRegion.start();

  @AfterEach
  void close() {
    served.close();
  }

  @Test
  void nothingIsArmedInTheBeginning() {
    assertThat(served.show(FAULTS)).hasToString(NOTHING);
  }

  @Test
  void theNextCallOfTheOperationIsRefused() {
    JsonNode armed =
        arm(FAULTS, "{\"operation\": \"ListEndpoints\", \"error_code\": \"EndPoint.4009\"}");

    assertThat(armed)
        .hasToString(
            "{\"calls\":[{\"operation\":\"ListEndpoints\",\"error_code\":\"EndPoint.4009\","
                + "\"skip\":0,\"times\":1}],\"creations\":[]}");
    assertThat(served.show(FAULTS)).isEqualTo(armed);
    assertThat(served.http.get(CONSUMER + "/quotas").status()).isEqualTo(200);
    assertRefused(ENDPOINTS, 400, "EndPoint.4009");
    assertThat(served.http.get(ENDPOINTS).status()).isEqualTo(200);
    assertThat(served.show(FAULTS)).hasToString(NOTHING);
  }

  @Test
  void callsCanBeSkippedAndRefusedSeveralTimes() {
    arm(FAULTS, "{\"error_code\": \"EndPoint.0003\", \"skip\": 1, \"times\": 2}");

    assertThat(served.http.get(ENDPOINTS).status()).isEqualTo(200);
    assertThat(served.show(FAULTS).at("/calls/0"))
        .hasToString("{\"error_code\":\"EndPoint.0003\",\"skip\":0,\"times\":2}");
    assertRefused(ENDPOINTS, 401, "EndPoint.0003");
    assertRefused(SERVICES, 401, "EndPoint.0003");
    assertThat(served.http.get(SERVICES).status()).isEqualTo(200);
  }

  @Test
  void aFaultCanStayUntilItIsDisarmed() {
    arm(FAULTS, "{\"error_code\": \"EndPoint.0001\", \"always\": true}");
    for (int i = 0; i < 3; i++) {
      assertRefused(ENDPOINTS, 500, "EndPoint.0001");
    }
    assertThat(served.show(FAULTS).at("/calls/0"))
        .hasToString("{\"error_code\":\"EndPoint.0001\",\"skip\":0,\"always\":true}");

    Answer answer = served.http.delete(FAULTS);

    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.text()).isEmpty();
    assertThat(served.http.get(ENDPOINTS).status()).isEqualTo(200);
    assertThat(served.show(FAULTS)).hasToString(NOTHING);
  }

  @Test
  void theNextCreationOfAKindEndsFailed() {
    arm(CREATIONS, "{\"type\": \"endpoint\", \"error_code\": \"EndPoint.4010\"}");
    JsonNode armed =
        arm(CREATIONS, "{\"type\": \"endpoint_service\", \"error_code\": \"EndPoint.3022\"}");
    assertThat(armed.get("creations"))
        .hasToString(
            "[{\"type\":\"endpoint\",\"error_code\":\"EndPoint.4010\"},"
                + "{\"type\":\"endpoint_service\",\"error_code\":\"EndPoint.3022\"}]");

    String id = served.create(SERVICES, ServedRegion.service(80, "")).get("id").textValue();
    assertThat(served.show(FAULTS).get("creations")).hasSize(1);
    served.settle();

    JsonNode failed = served.show(SERVICES + "/" + id);
    assertThat(failed.get("status").textValue()).isEqualTo("failed");
    assertThat(failed.at("/error/0/error_code").textValue()).isEqualTo("EndPoint.3022");
  }

  @Test
  void aResetDisarms() {
    arm(FAULTS, "{\"error_code\": \"EndPoint.0001\", \"always\": true}");
    arm(CREATIONS, "{\"type\": \"endpoint\", \"error_code\": \"EndPoint.4010\"}");

    served.http.post("/_simulator/reset", "");

    assertThat(served.show(FAULTS)).hasToString(NOTHING);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "!nothing in it",
        "null!expected an object",
        "[]!expected an object, not a list",
        "{!line 1",
        "{}!error_code is missing",
        "{'error_code': 'EndPoint.9999'}!EndPoint.0001 to EndPoint.4030, not \"EndPoint.9999\"",
        "{'error_code': 'Endpoint.4009'}!not \"Endpoint.4009\"",
        "{'error_code': 4009}!error_code (line 1, column 16): expected a text, not 4009",
        "{'error_code': 'EndPoint.4009', 'operation': 'create'}!CreateEndpointService",
        "{'error_code': 'EndPoint.4009', 'operation': 'create'}!ShowQuotas, not \"create\"",
        "{'error_code': 'EndPoint.4009', 'skip': -1}!from 0 to 2147483647, not -1",
        "{'error_code': 'EndPoint.4009', 'times': 0}!from 1 to 2147483646, not 0",
        "{'error_code': 'EndPoint.4009', 'times': 99999999999}!not 99999999999",
        "{'error_code': 'EndPoint.4009', 'times': 1.5}!not 1.5",
        "{'error_code': 'EndPoint.4009', 'times': '1'}!not \"1\"",
        "{'error_code': 'EndPoint.4009', 'always': 'yes'}!expected true or false, not \"yes\"",
        "{'error_code': 'EndPoint.4009', 'times': 1, 'always': true}!either times or always",
        "{'error_code': 'EndPoint.4009', 'time': 1}!time (line 1, column 41): unknown field",
        "{'error_code': 'EndPoint.4009', 'error_code': 'EndPoint.4009'}!Duplicate",
      })
  void badFaultsAreRefused(String body, String detail) {
    assertRefused(FAULTS, body, detail);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "{}!type is missing",
        "{'type': 'endpoint'}!error_code is missing",
        "{'type': 'vpc', 'error_code': 'EndPoint.4009'}!one of endpoint, endpoint_service, not",
        "{'type': 'endpoint', 'error_code': 'EndPoint.4009', 'skip': 1}!unknown field",
      })
  void badFailuresOfCreationsAreRefused(String body, String detail) {
    assertRefused(CREATIONS, body, detail);
  }

  private JsonNode arm(String path, String body) {
    Answer answer = served.http.post(path, body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json();
  }

  private void assertRefused(String path, String body, String detail) {
    String text = body == null ? "" : body.replace('\'', '"');

    Answer answer = served.http.post(path, text);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.errorCode()).isEqualTo("EndPoint.0002");
    assertThat(answer.header("X-Simulator-Detail")).contains(detail);
    assertThat(served.show(FAULTS)).hasToString(NOTHING);
  }

  private void assertRefused(String path, int status, String code) {
    Answer answer = served.http.expectingFaults().get(path);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.errorCode()).isEqualTo(code);
    assertThat(answer.header("X-Simulator-Detail")).isEqualTo("injected fault");
  }
}
