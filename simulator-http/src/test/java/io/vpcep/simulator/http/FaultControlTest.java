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
import org.junit.jupiter.params.provider.ValueSource;

/** Faults by the simulator's own API. */
class FaultControlTest {
  private static final String FAULTS = "/_simulator/faults";
  private static final String NOTHING = "{\"faults\":[]}";

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
    JsonNode armed = arm("{\"operation\": \"ListEndpoints\", \"error_code\": \"EndPoint.4009\"}");

    assertThat(armed)
        .hasToString(
            "{\"faults\":[{\"id\":\"fault-1\",\"operation\":\"ListEndpoints\","
                + "\"error_code\":\"EndPoint.4009\","
                + "\"skip\":0,\"times\":1,\"fired\":0}]}");
    assertThat(served.show(FAULTS)).isEqualTo(armed);
    assertThat(served.http.get(CONSUMER + "/quotas").status()).isEqualTo(200);
    assertRefused(ENDPOINTS, 400, "EndPoint.4009");
    assertThat(served.http.get(ENDPOINTS).status()).isEqualTo(200);
    assertThat(served.show(FAULTS)).hasToString(NOTHING);
  }

  @Test
  void anOperationMayBeCalledAsTheOfficialSdkCallsIt() {
    JsonNode armed =
        arm("{\"operation\": \"ListQuotaDetails\", \"error_code\": \"EndPoint.4009\"}");

    assertThat(armed.at("/faults/0/operation").textValue()).isEqualTo("ShowQuotas");
    assertRefused(CONSUMER + "/quotas", 400, "EndPoint.4009");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Endpoint.1018", "EndPoint.1018"})
  void bothSpellingsOfACodeAreUnderstood(String code) {
    JsonNode armed = arm("{\"error_code\": \"" + code + "\"}");

    assertThat(armed.at("/faults/0/error_code").asText()).isEqualTo("Endpoint.1018");
  }

  @Test
  void callsCanBeSkippedAndRefusedSeveralTimes() {
    arm("{\"error_code\": \"EndPoint.0003\", \"skip\": 1, \"times\": 2}");

    assertThat(served.http.get(ENDPOINTS).status()).isEqualTo(200);
    assertThat(served.show(FAULTS).at("/faults/0"))
        .hasToString(
            "{\"id\":\"fault-1\",\"error_code\":\"EndPoint.0003\",\"skip\":0,\"times\":2,"
                + "\"fired\":0}");
    assertRefused(ENDPOINTS, 401, "EndPoint.0003");
    assertRefused(SERVICES, 401, "EndPoint.0003");
    assertThat(served.http.get(SERVICES).status()).isEqualTo(200);
  }

  @Test
  void aFaultCanStayUntilItIsDisarmed() {
    arm("{\"error_code\": \"EndPoint.0001\", \"always\": true}");
    for (int i = 0; i < 3; i++) {
      assertRefused(ENDPOINTS, 500, "EndPoint.0001");
    }
    assertThat(served.show(FAULTS).at("/faults/0"))
        .hasToString(
            "{\"id\":\"fault-1\",\"error_code\":\"EndPoint.0001\",\"skip\":0,\"always\":true,"
                + "\"fired\":3}");

    Answer answer = served.http.delete(FAULTS);

    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.text()).isEmpty();
    assertThat(served.http.get(ENDPOINTS).status()).isEqualTo(200);
    assertThat(served.show(FAULTS)).hasToString(NOTHING);
  }

  @Test
  void aResetDisarms() {
    arm("{\"error_code\": \"EndPoint.0001\", \"always\": true}");

    served.http.post("/_simulator/reset", "");

    assertThat(served.show(FAULTS)).hasToString(NOTHING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'operation':'ShowQuotas','project_id':'p','resource_id':'i','resource_name':'n',"
            + "'error_code':'EndPoint.4009','skip':1,'times':2,'probability':0.25",
        "'delay':'PT1.5S','skip':0,'times':1",
        "'drop':'before_effect','skip':0,'always':true",
        "'drop':'after_effect','skip':0,'times':1",
        "'throttle':{'calls':3,'span':'PT10S'},'skip':0,'always':true",
        "'answer':{'status':502,'headers':{'Via':'proxy'},'content_type':'text/html',"
            + "'body':'<p>','after_effect':true},'skip':0,'times':1"
      })
  void whatIsToldIsInTheFormInWhichItWasArmed(String fields) {
    String form = fields.replace('\'', '"');

    JsonNode armed = arm("{" + form + "}");

    assertThat(armed.at("/faults/0")).hasToString("{\"id\":\"fault-1\"," + form + ",\"fired\":0}");
  }

  @Test
  void spansMayBeWrittenInTheShortForm() {
    JsonNode armed = arm("{\"throttle\": {\"calls\": 1, \"span\": \"90s\"}}");

    assertThat(armed.at("/faults/0/throttle/span").textValue()).isEqualTo("PT1M30S");
  }

  @Test
  void aThrottleHoldsUnlessANumberIsGiven() {
    JsonNode armed = arm("{\"throttle\": {\"calls\": 1, \"span\": \"PT1S\"}}");

    assertThat(armed.at("/faults/0/always").booleanValue()).isTrue();
  }

  @Test
  void aCodeMayComeWithItsDocumentedStatus() {
    arm("{\"error_code\": \"EndPoint.0001\", \"status\": 500}");

    assertRefused(ENDPOINTS, 500, "EndPoint.0001");
  }

  @Test
  void oneFaultIsDisarmedByItsId() {
    String any = "{\"error_code\": \"EndPoint.4009\", \"operation\": \"ShowQuotas\"}";
    arm(any);
    Answer second = served.http.post(FAULTS, any);
    assertThat(second.header("Location")).isEqualTo("faults/fault-2");

    assertThat(served.http.delete("/_simulator/" + second.header("Location")).status())
        .isEqualTo(204);

    assertThat(served.show(FAULTS).get("faults")).hasSize(1);
    Answer again = served.http.delete(FAULTS + "/fault-2");
    assertThat(again.status()).isEqualTo(404);
    assertThat(again.errorCode()).isEqualTo("EndPoint.0005");
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
        "{'error_code': 'endpoint.4009'}!not \"endpoint.4009\"",
        "{'error_code': 4009}!error_code (line 1, column 16): expected a text, not 4009",
        "{'error_code': 'EndPoint.4009', 'operation': 'create'}!CreateEndpointService",
        "{'error_code': 'EndPoint.4009', 'operation': 'create'}!ShowQuotas, ",
        "{'error_code': 'EndPoint.4009', 'skip': -1}!from 0 to 2147483647, not -1",
        "{'error_code': 'EndPoint.4009', 'times': 0}!from 1 to 2147483646, not 0",
        "{'error_code': 'EndPoint.4009', 'times': 99999999999}!not 99999999999",
        "{'error_code': 'EndPoint.4009', 'times': 1.5}!not 1.5",
        "{'error_code': 'EndPoint.4009', 'times': '1'}!not \"1\"",
        "{'error_code': 'EndPoint.4009', 'always': 'yes'}!expected true or false, not \"yes\"",
        "{'error_code': 'EndPoint.4009', 'times': 1, 'always': true}!either times or always",
        "{'error_code': 'EndPoint.4009', 'time': 1}!time (line 1, column 41): unknown field",
        "{'error_code': 'EndPoint.4009', 'error_code': 'EndPoint.4009'}!Duplicate",
        "{'error_code': 'EndPoint.4009', 'status': 500}!EndPoint.4009 has status 400",
        "{'error_code': 'EndPoint.4009', 'status': 4.5}!from 100 to 599, not 4.5",
        "{'delay': 'PT1S', 'status': 500}!goes with error_code only",
        "{'delay': 'PT1S', 'error_code': 'EndPoint.4009'}!only one of error_code, delay",
        "{'delay': 'PT0S'}!more than 0 and at most 365 days, not PT0S",
        "{'delay': 'PT-1S'}!from 0 to 365 days, such as PT1.5S, 500ms, 90s, 2m or 1h, not \"PT-1S\"",
        "{'delay': '1 s'}!not \"1 s\"",
        "{'drop': 'now'}!one of after_effect, before_effect, not \"now\"",
        "{'throttle': {'calls': 0, 'span': 'PT1S'}}!from 1 to 2147483647, not 0",
        "{'throttle': {'calls': 1, 'span': 'PT0S'}}!more than 0: PT0S",
        "{'throttle': {'calls': 1}}!span is missing",
        "{'answer': {}}!status is missing",
        "{'answer': {'status': 99}}!from 200 to 599, not 99",
        "{'answer': {'status': 204, 'body': 'x'}}!status 204 has no body",
        "{'answer': {'status': 502, 'headers': {'a b': 'x'}}}!no name of a header",
        "{'answer': {'status': 502, 'headers': {'Connection': 'close'}}}!cannot be set",
        "{'answer': {'status': 502, 'text': 'x'}}!unknown field",
        "{'error_code': 'EndPoint.4009', 'probability': 0}!more than 0 and at most 1, not 0.0",
        "{'error_code': 'EndPoint.4009', 'probability': 'often'}!expected a number",
        "{'error_code': 'EndPoint.4009', 'resource_id': ''}!must not be empty",
      })
  void badFaultsAreRefused(String body, String detail) {
    assertRefused(body, detail);
  }

  private JsonNode arm(String body) {
    Answer answer = served.http.post(FAULTS, body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json();
  }

  private void assertRefused(String body, String detail) {
    String text = body == null ? "" : body.replace('\'', '"');

    Answer answer = served.http.post(FAULTS, text);

    answer.assertNotUnderstood(detail);
    assertThat(served.show(FAULTS)).hasToString(NOTHING);
  }

  private void assertRefused(String path, int status, String code) {
    Answer answer = served.http.expectingFaults().get(path);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.errorCode()).isEqualTo(code);
    assertThat(answer.header("X-Simulator-Detail")).isEqualTo("injected fault");
  }
}
