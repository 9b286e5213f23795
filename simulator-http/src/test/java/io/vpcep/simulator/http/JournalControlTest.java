package io.vpcep.simulator.http;

import static io.vpcep.simulator.api.Operation.SHOW_QUOTAS;
import static io.vpcep.simulator.http.ServedRegion.CONSUMER;
import static io.vpcep.simulator.http.ServedRegion.ENDPOINTS;
import static io.vpcep.simulator.http.ServedRegion.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fault.FaultEffect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The journal by the simulator's own API. */
class JournalControlTest {
  private static final String JOURNAL = "/_simulator/journal";
  private static final String VERIFICATIONS = JOURNAL + "/verifications";
  private static final String FINDINGS = JOURNAL + "/findings";
  private static final String QUOTAS = CONSUMER + "/quotas";

  private final ServedRegion served = ServedRegion.start();

  @AfterEach
  void close() {
    served.close();
  }

  private JsonNode verify(String body) {
    Answer answer = served.http.post(VERIFICATIONS, body.replace('\'', '"'));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  @Nested
  class Showing {

    @Test
    void tellsNothingInTheBeginning() {
      assertThat(served.show(JOURNAL))
          .hasToString("{\"last_sequence\":0,\"dropped\":0,\"total\":0,\"calls\":[]}");
    }

    @Test
    void tellsAllOfACall() {
      served.http.get(QUOTAS);

      ObjectNode call = (ObjectNode) served.show(JOURNAL).at("/calls/0");

      assertThat(call.get("curl").textValue())
          .isEqualTo("curl -sS -g '" + served.server.uri() + QUOTAS + "'");
      assertThat(call.at("/request/headers").has("User-Agent")).isTrue();
      String project = "22222222222222222222222222222222";
      String domain = served.region.ownerOf(project).domainId();
      assertThat(call.remove(List.of("curl", "request", "answer")))
          .hasToString(
              """
              {"sequence":1,"time":"2024-04-12T00:00:00Z","operation":"ShowQuotas",\
              "domain_id":"%s","project_id":"%s","outcome":"answered","status":200,\
              "duration":"PT0S","resources":[],"source":"http"}"""
                  .formatted(domain, project));
      assertThat(served.show(JOURNAL).at("/calls/0/request/target").textValue()).isEqualTo(QUOTAS);
    }

    @Test
    void tellsABodyWithANumberThatIsNone() throws Exception {
      String body = "{\"service_name\": 1e99999999999}";
      HttpRequest post =
          HttpRequest.newBuilder(URI.create(served.server.uri() + SERVICES))
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(body))
              .build();
      HttpClient.newHttpClient().send(post, BodyHandlers.discarding());

      JsonNode calls = served.show(JOURNAL).get("calls");

      assertThat(calls.at("/0/request/text").textValue()).isEqualTo(body);
      assertThat(calls.at("/0/status").intValue()).isEqualTo(400);
    }

    @Test
    void tellsBodiesAndWhatWasCreated() {
      String id = served.create(SERVICES, ServedRegion.service(80, "")).get("id").textValue();
      served.http.post(ENDPOINTS, "{");

      JsonNode calls = served.show(JOURNAL).get("calls");

      assertThat(calls.at("/0/created").textValue()).isEqualTo(id);
      assertThat(calls.at("/0/resources/0").textValue()).isEqualTo(id);
      assertThat(calls.at("/0/request/body/ports/0/client_port").intValue()).isEqualTo(80);
      assertThat(calls.at("/1/request/text").textValue()).isEqualTo("{");
      assertThat(calls.at("/1/code").textValue()).isEqualTo("EndPoint.0002");
      assertThat(calls.at("/1/reason").textValue()).contains("not JSON");
    }

    @Test
    void tellsBodiesThatCannotBeAnsweredAsTheyCame() {
      served.http.post(SERVICES, "{\"service_name\": \"\\ud800\"}");

      assertThat(served.show(JOURNAL).at("/calls/0/request/body/service_name").textValue())
          .isEqualTo("\ud800");
    }

    @Rule("S207")
    @Test
    void tellsWhatWasAnswered() {
      JsonNode created = served.create(SERVICES, ServedRegion.service(80, ""));
      JsonNode listed = served.show(SERVICES);
      served.settle();
      Answer refused = served.http.get(QUOTAS + "?type=nothing");
      served.region.as("provider").showQuotas();
      served.http.delete(SERVICES + "/" + created.get("id").textValue());

      JsonNode calls = served.show(JOURNAL).get("calls");

      assertThat(calls.at("/0/answer")).isEqualTo(created);
      assertThat(calls.at("/1/answer")).isEqualTo(listed);
      assertThat(calls.at("/2/answer")).isEqualTo(refused.json());
      assertThat(calls.at("/3/answer/quotas/resources")).hasSize(2);
      assertThat(calls.get(4).has("answer")).isFalse();
    }

    @Rule("S207")
    @Test
    void tellsNoLongListsAndNoSecretsOfAnswers() {
      String secret = ", \"description\": \"password: hunter2\"";
      for (int port = 1; port <= 11; port++) {
        served.create(SERVICES, ServedRegion.service(port, secret));
      }
      served.http.get(SERVICES + "?limit=10");
      served.http.get(SERVICES + "?limit=11");

      JsonNode calls = served.show(JOURNAL).get("calls");

      assertThat(calls.toString()).contains("password: ***").doesNotContain("hunter2");
      assertThat(calls.at("/11/answer/total_count").intValue()).isEqualTo(11);
      assertThat(calls.get(12).has("answer")).isFalse();
    }

    @Rule("S205")
    @ParameterizedTest
    @CsvSource({
      "quotas?type=nothing, Q1",
      "vpc-endpoint-services?limit=x, L1",
    })
    void tellsTheRuleThatRefusedACall(String request, String rule) {
      served.http.get(CONSUMER + "/" + request);

      JsonNode call = served.show(JOURNAL).at("/calls/0");

      assertThat(call.get("rules").findValuesAsText("id")).contains(rule);
    }

    @Test
    void tellsNoRuleWhereNoneRefused() {
      served.http.get(QUOTAS);
      served.region.faults().next(SHOW_QUOTAS, FaultEffect.refuse(ErrorCode.SYSTEM_ERROR));
      served.http.expectingFaults().get(QUOTAS);

      assertThat(served.show(JOURNAL).get("calls").findValues("rules")).isEmpty();
    }

    @Test
    void tellsCallsInThisProcessInTheirWireForm() {
      served.region.as("provider").showQuotas();

      JsonNode call = served.show(JOURNAL).at("/calls/0");

      assertThat(call.get("source").textValue()).isEqualTo("process");
      assertThat(call.at("/request/target").textValue()).endsWith("/quotas");
    }

    @ParameterizedTest
    @CsvSource({
      "operation=ShowQuotas, 2",
      "operation=ListQuotaDetails, 2",
      "operation=ShowQuotas&status=200, 1",
      "source=http, 3",
      "source=console, 0",
      "source=process&source=http, 3",
      "project_id=22222222222222222222222222222222, 2",
      "project_id=11111111111111111111111111111111, 1",
      "outcome=refused, 2",
      "outcome=answered, 1",
      "code=EndPoint.3070, 1",
      "code=EndPoint.0005, 1",
      "resource=abc, 1",
      "method=GET, 3",
      "path=/v1/22222222222222222222222222222222/quotas, 2",
      "since=1, 2",
      "since=3, 0",
      "'', 3",
    })
    void canBeNarrowedDown(String query, int expected) {
      served.http.get(QUOTAS);
      served.http.get(QUOTAS + "?type=nothing");
      served.http.get(SERVICES + "/abc");

      assertThat(served.show(JOURNAL + "?" + query).get("total").intValue()).isEqualTo(expected);
      assertThat(served.show(JOURNAL + "?" + query).get("calls")).hasSize(expected);
    }

    @Test
    void givesTheLastCallsUnlessAskedForThoseSince() {
      for (int i = 0; i < 5; i++) {
        served.http.get(QUOTAS);
      }

      assertThat(served.show(JOURNAL + "?limit=2").findValuesAsText("sequence"))
          .containsExactly("4", "5");
      assertThat(served.show(JOURNAL + "?limit=2&since=1").findValuesAsText("sequence"))
          .containsExactly("2", "3");
      assertThat(served.show(JOURNAL + "?limit=2&before=4").findValuesAsText("sequence"))
          .containsExactly("2", "3");
      assertThat(served.show(JOURNAL + "?limit=0").get("total").intValue()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '!',
        value = {
          "operation=Show!operation: expected one of CreateEndpointService",
          "operation=ShowQuota!operation: expected perhaps ShowQuotas, one of Create",
          "operation=ListEndpointDetails!operation: expected perhaps ListEndpointInfoDetails or ListEndpoint",
          "outcome=answerd!expected perhaps answered, one of answered, refused, fault, dropped, not",
          "outcome=failed!outcome: expected one of answered, refused, fault, dropped, not",
          "code=EndPoint.9999!code: expected one of the documented codes",
          "status=abc!status: expected a whole number of 0 or more, not \"abc\"",
          "since=-1!since: expected a whole number",
          "limit=x!limit: expected a whole number",
          "colour=red!colour: unknown parameter; known are operation, project_id",
          "limit=1&limit=2!limit: given twice",
        })
    void refusesWhatItDoesNotUnderstand(String query, String detail) {
      served.http.get(JOURNAL + "?" + query).assertNotUnderstood(detail);
    }
  }

  @Test
  void canBeEmptied() {
    served.http.get(QUOTAS);

    assertThat(served.http.delete(JOURNAL).status()).isEqualTo(204);

    assertThat(served.show(JOURNAL))
        .hasToString("{\"last_sequence\":1,\"dropped\":0,\"total\":0,\"calls\":[]}");
  }

  @Test
  void isEmptiedByAReset() {
    served.http.get(QUOTAS);

    served.http.post("/_simulator/reset", "");

    assertThat(served.show(JOURNAL).get("last_sequence").intValue()).isZero();
  }

  @Nested
  class Verifying {

    @Rule("S69")
    @ParameterizedTest
    @CsvSource(
        delimiter = '!',
        value = {
          "{'operation': 'ShowQuotas', 'exactly': 2}!true!2",
          "{'operation': 'ShowQuotas', 'exactly': 1}!false!2",
          "{'operation': 'ShowQuotas', 'at_least': 2}!true!2",
          "{'operation': 'ShowQuotas', 'at_least': 3}!false!2",
          "{'operation': 'ShowQuotas', 'at_most': 2}!true!2",
          "{'operation': 'ShowQuotas', 'at_most': 1}!false!2",
          "{'status': 404, 'since': 1, 'exactly': 1}!true!1",
          "{'outcome': 'fault', 'exactly': 0}!true!0",
          "{'in_order': [{'status': 200}, {'status': 404}, {'status': 200}]}!true!3",
          "{'in_order': [{'status': 404}, {'status': 404}]}!false!3",
          "{'method': 'GET', 'in_order': []}!true!3",
        })
    void tellsWhetherItIsSo(String body, boolean verified, int matching) {
      served.http.get(QUOTAS);
      served.http.get(SERVICES + "/abc");
      served.http.get(QUOTAS);

      JsonNode answer = verify(body);

      assertThat(answer.get("verified").booleanValue()).isEqualTo(verified);
      assertThat(answer.get("matching").intValue()).isEqualTo(matching);
      assertThat(answer.has("message")).isEqualTo(!verified);
    }

    @Test
    void explainsWhatWasOtherwise() {
      served.http.get(QUOTAS);

      assertThat(verify("{'operation': 'ShowQuotas', 'exactly': 0}").get("message").textValue())
          .startsWith("expected exactly 0 calls with operation ShowQuotas, but there was 1")
          .contains("#1 2024-04-12T00:00:00Z ShowQuotas GET " + QUOTAS + " -> answered 200");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '!',
        value = {
          "!nothing in it",
          "{}!give one of exactly, at_least, at_most, in_order",
          "{'exactly': 1, 'at_least': 1}!give one of",
          "{'exactly': -1}!exactly (line 1, column 13): expected a whole number",
          "{'exactly': 1, 'operation': 'x'}!expected one of CreateEndpointService",
          "{'exactly': 1, 'colour': 'x'}!unknown field; known are",
          "{'exactly': 1, 'status': '200'}!expected a whole number",
          "{'in_order': [{'exactly': 1}]}!unknown field",
          "{'exactly': 1, 'source': []}!source (line 1, column 26): names none",
          "{'in_order': [{'source': []}]}!names none",
          "{'in_order': 'x'}!expected a list",
        })
    void refusesWhatItDoesNotUnderstand(String body, String detail) {
      String text = body == null ? "" : body.replace('\'', '"');

      served.http.post(VERIFICATIONS, text).assertNotUnderstood(detail);
    }
  }

  @Nested
  class Findings {

    @Test
    void areToldWithTheirCalls() {
      served.create(SERVICES, ServedRegion.service(80, ", \"colour\": 1"));

      JsonNode findings = served.show(FINDINGS).get("findings");

      assertThat(findings.findValuesAsText("kind"))
          .containsExactly("unknown_fields", "missing_content_type", "left_behind");
      assertThat(findings.at("/0/message").textValue()).contains("has no field colour");
      assertThat(findings.at("/0/calls")).hasToString("[1]");
    }

    @Test
    void canBeNarrowedDownAndTuned() {
      String id = served.create(SERVICES, ServedRegion.service(80, "")).get("id").textValue();
      served.show(SERVICES + "/" + id);
      served.region.clock().advance(Duration.ofSeconds(10));
      served.show(SERVICES + "/" + id);

      String polling = FINDINGS + "?kind=fast_polling";
      assertThat(served.show(polling).get("findings")).isEmpty();
      assertThat(served.show(polling + "&polling_interval=PT20S").get("findings")).hasSize(1);
      assertThat(served.show(polling + "&kind=fast_polling&polling_interval=20s").get("findings"))
          .hasSize(1);
      assertThat(
              served
                  .show(polling + "&kind=left_behind&polling_interval=PT20S")
                  .findValuesAsText("kind"))
          .containsExactly("fast_polling", "left_behind");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '!',
        value = {
          "kind=x!kind: expected one of unknown_fields, missing_content_type",
          "polling_interval=1!polling_interval: expected a duration from 0 to 365 days",
          "retry_interval=PT-1S!2m or 1h, not \"PT-1S\"",
          "kind=left_behind&kind=!kind: expected one of",
          "operation=ShowQuotas!operation: unknown parameter",
        })
    void refuseWhatTheyDoNotUnderstand(String query, String detail) {
      served.http.get(FINDINGS + "?" + query).assertNotUnderstood(detail);
    }
  }
}
