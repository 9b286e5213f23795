package io.vpcep.simulator.http;

import static io.vpcep.simulator.api.Operation.SHOW_QUOTAS;
import static io.vpcep.simulator.http.ServedRegion.CONSUMER;
import static io.vpcep.simulator.http.ServedRegion.ENDPOINTS;
import static io.vpcep.simulator.http.ServedRegion.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vpcep.simulator.fault.FaultEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls of the API that are made in the console. */
class CallControlTest {
  private static final String CALLS = "/_simulator/calls";
  private static final String JOURNAL = "/_simulator/journal";
  private static final String PROVIDER_ID = "11111111111111111111111111111111";
  private static final String CONSUMER_ID = "22222222222222222222222222222222";

  private final ServedRegion served = ServedRegion.start();

  @AfterEach
  void close() {
    served.close();
  }

  private JsonNode call(String body) {
    return served.create(CALLS, body.replace('\'', '"'));
  }

  private JsonNode callAs(String project, String operation, String more) {
    return call("{'project_id': '" + project + "', 'operation': '" + operation + "'" + more + "}");
  }

  @Test
  void areAnsweredAsAClientWouldBe() {
    String service = served.openService(80, "");

    JsonNode answer =
        callAs(CONSUMER_ID, "CreateEndpoint", ", 'body': " + ServedRegion.endpoint(service, ""));

    assertThat(answer.get("status").intValue()).isEqualTo(200);
    String id = answer.at("/body/id").textValue();
    assertThat(served.show(ENDPOINTS + "/" + id).get("endpoint_service_id").textValue())
        .isEqualTo(service);
    assertThat(answer.at("/body").properties().stream().map(field -> field.getKey()))
        .containsExactlyElementsOf(
            served.create(ENDPOINTS, ServedRegion.endpoint(service, "")).properties().stream()
                .map(field -> field.getKey())
                .toList());
  }

  @Test
  void actOnWhatThePathNames() {
    String service = served.openService(80, ", \"approval_enabled\": true");
    String endpoint = served.connect(service);

    JsonNode answer =
        callAs(
            PROVIDER_ID,
            "AcceptOrRejectEndpoint",
            ", 'path': {'vpc_endpoint_service_id': '%s'}, 'body': {'action': 'receive', 'endpoints': ['%s']}"
                .formatted(service, endpoint));

    assertThat(answer.at("/body/connections/0/id").textValue()).isEqualTo(endpoint);
    served.settle();
    assertThat(served.show(ENDPOINTS + "/" + endpoint).get("status").textValue())
        .isEqualTo("accepted");
  }

  @Test
  void takeParametersOfTheQuery() {
    String service = served.openService(80, "");
    served.connect(service);
    served.connect(service);

    JsonNode answer = callAs(CONSUMER_ID, "ListEndpoints", ", 'query': {'limit': '1'}");

    assertThat(answer.at("/body/endpoints")).hasSize(1);
    assertThat(answer.at("/body/total_count").intValue()).isEqualTo(2);
  }

  @Test
  void areMadeForAnAccountByItsName() {
    JsonNode answer = call("{'account': 'somebody', 'operation': 'ShowQuotas'}");

    assertThat(answer.get("status").intValue()).isEqualTo(200);
    assertThat(served.show(JOURNAL).at("/calls/0/project_id").textValue())
        .isEqualTo(served.region.account("somebody").projectId());
  }

  @Test
  void haveNoBodyWhereTheApiHasNone() {
    String service = served.openService(80, "");
    String endpoint = served.connect(service);
    served.settle();

    JsonNode answer =
        callAs(CONSUMER_ID, "DeleteEndpoint", ", 'path': {'vpc_endpoint_id': '" + endpoint + "'}");

    assertThat(answer.has("body")).isFalse();
    assertThat(answer.get("status").intValue()).isEqualTo(204);
    assertThat(served.show(JOURNAL + "?source=console").at("/calls/0/status").intValue())
        .isEqualTo(204);
  }

  @Rule("S201")
  @Test
  void tellRefusalsByTheApi() {
    String before = served.everything();

    JsonNode answer =
        callAs(
            CONSUMER_ID, "CreateEndpoint", ", 'body': {'endpoint_service_id': 1.0, 'vpc_id': 'x'}");

    assertThat(answer.get("status").intValue()).isEqualTo(400);
    assertThat(answer.at("/body/error_code").textValue()).isEqualTo("EndPoint.0002");
    assertThat(answer.get("detail").textValue())
        .isEqualTo("endpoint_service_id must be a string, not a number with a fraction");
    JsonNode call = served.show(JOURNAL + "?source=console").at("/calls/0");
    assertThat(call.get("sequence")).isEqualTo(answer.get("sequence"));
    assertThat(call.get("reason")).isEqualTo(answer.get("detail"));
    assertThat(served.everything()).isEqualTo(before);
  }

  @Test
  void meetFaults() {
    served.region.faults().next(SHOW_QUOTAS, FaultEffect.answer(504, "text/html", "<p>late"));
    served.region.faults().next(SHOW_QUOTAS, FaultEffect.dropBefore());

    JsonNode raw = callAs(CONSUMER_ID, "ShowQuotas", "");
    JsonNode cut = callAs(CONSUMER_ID, "ShowQuotas", "");

    assertThat(raw)
        .hasToString(
            "{\"status\":504,\"headers\":{},\"content_type\":\"text/html\",\"text\":\"<p>late\",\"sequence\":1}");
    assertThat(cut).hasToString("{\"dropped\":true,\"sequence\":2}");
    assertThat(served.show(JOURNAL).at("/calls/1/outcome").textValue()).isEqualTo("dropped");
  }

  @Rule("S200")
  @Test
  void areRecordedAsRequestsThatTheConsoleWouldSend() {
    String token = "'body': {'description': 'password: secret'}";
    callAs(PROVIDER_ID, "CreateEndpointService", ", " + token);
    served.http.get(CONSUMER + "/quotas");

    JsonNode calls = served.show(JOURNAL).get("calls");

    assertThat(calls.at("/0/source").textValue()).isEqualTo("console");
    assertThat(calls.at("/1/source").textValue()).isEqualTo("http");
    assertThat(calls.at("/0/request"))
        .hasToString(
            "{\"method\":\"POST\",\"target\":\""
                + SERVICES
                + "\",\"headers\":{\"Content-Type\":\"application/json\"},"
                + "\"body\":{\"description\":\"password: ***\"}}");
    assertThat(calls.at("/0/curl").textValue()).startsWith("curl -sS -g -X POST");
    assertThat(served.show(JOURNAL + "?source=http").get("total").intValue()).isEqualTo(1);
    assertThat(served.show(JOURNAL + "?source=http&source=console").get("total").intValue())
        .isEqualTo(2);
  }

  @Rule("S200")
  @Test
  void areVerifiedAndLookedIntoOnlyIfAskedFor() {
    callAs(PROVIDER_ID, "CreateEndpointService", ", 'body': " + ServedRegion.service(80, ""));
    String verifications = JOURNAL + "/verifications";
    String findings = JOURNAL + "/findings";

    assertThat(served.create(verifications, "{\"exactly\": 0}").get("verified").booleanValue())
        .isTrue();
    assertThat(
            served
                .create(verifications, "{\"source\": [\"console\"], \"exactly\": 1}")
                .get("verified")
                .booleanValue())
        .isTrue();
    assertThat(served.show(findings).get("findings")).isEmpty();
    assertThat(served.show(findings + "?source=console").findValuesAsText("kind"))
        .containsExactly("left_behind");
  }

  @Rule("S201")
  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "{'operation': 'ShowQuotas'}!give either account or project_id",
        "{'account': 'a', 'project_id': 'p', 'operation': 'ShowQuotas'}!give either account or",
        "{'account': '', 'operation': 'ShowQuotas'}!account (line 1, column 13): must not be empty",
        "{'account': 'a'}!operation is missing",
        "{'account': 'a', 'operation': 'ShowQuota'}!perhaps ShowQuotas",
        "{'account': 'a', 'operation': 'ShowEndpoint'}!path.vpc_endpoint_id is missing",
        "{'account': 'a', 'operation': 'ShowEndpoint', 'path': {'vpc_endpoint_id': ''}}!must not be",
        "{'account': 'a', 'operation': 'ShowQuotas', 'path': {'id': 'x'}}!has no such parameter, but []",
        "{'account': 'a', 'operation': 'ShowQuotas', 'query': {'limit': 1}}!query.limit",
      })
  void areNotMadeIfTheyAreNotUnderstood(String body, String detail) {
    Answer answer = served.http.post(CALLS, body.replace('\'', '"'));

    answer.assertNotUnderstood(detail);
    assertThat(served.region.journal().lastSequence()).isZero();
    assertThat(served.region.accounts().findAccountByName("a")).isEmpty();
  }
}
