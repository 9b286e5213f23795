package io.vpcep.simulator.http;

import static io.vpcep.simulator.http.ServedRegion.CONSUMER;
import static io.vpcep.simulator.http.ServedRegion.ENDPOINTS;
import static io.vpcep.simulator.http.ServedRegion.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.api.endpointservice.CreateEndpointService;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.journal.Finding;
import io.vpcep.simulator.journal.RecordedCall;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the journal tells of calls over HTTP. */
class RecordedOverHttpTest {
  private static final String PROJECT = "22222222222222222222222222222222";
  private static final String SECRET = "a-secret-that-nobody-may-see";

  private final ServedRegion served = ServedRegion.start();

  @AfterEach
  void close() {
    served.close();
  }

  private RecordedCall last() {
    List<RecordedCall> calls = served.region.journal().calls();
    return calls.get(calls.size() - 1);
  }

  private RecordedCall.WireRequest wire() {
    RecordedCall.WireRequest wire = last().wire();
    assertThat(wire).isNotNull();
    return wire;
  }

  private String everythingKept() {
    StringBuilder text = new StringBuilder();
    for (RecordedCall call : served.region.journal().calls()) {
      RecordedCall.WireRequest wire = call.wire();
      text.append(call).append(call.request()).append(wire).append(call.result());
    }
    return text.toString();
  }

  @Nested
  class ACall {

    @Rule("S60")
    @Test
    void isRecordedAsItCameAndAsItWasUnderstood() {
      String body = ServedRegion.service(80, "");
      served.http.send(
          "POST", SERVICES, BodyPublishers.ofString(body), "Content-Type", "application/json");

      assertThat(last().operation()).isEqualTo(Operation.CREATE_ENDPOINT_SERVICE);
      assertThat(last().request()).isInstanceOf(CreateEndpointService.class);
      assertThat(last().status()).isEqualTo(200);
      assertThat(wire().method()).isEqualTo("POST");
      assertThat(wire().path()).isEqualTo(SERVICES);
      assertThat(wire().body()).isEqualTo(body);
      assertThat(wire().header("content-type")).isEqualTo("application/json");
    }

    @Test
    void keepsItsQueryAsWritten() {
      served.http.get(ENDPOINTS + "?limit=5&id=a%20b");

      assertThat(wire().target()).isEqualTo(ENDPOINTS + "?limit=5&id=a%20b");
      assertThat(served.region.journal().calls()).hasSize(1);
    }

    @Test
    void ofAHeadIsOneOfTheOperation() {
      served.http.send("HEAD", ENDPOINTS, BodyPublishers.noBody());

      assertThat(wire().method()).isEqualTo("HEAD");
      assertThat(last().operation()).isEqualTo(Operation.LIST_ENDPOINTS);
    }

    @Test
    void thatIsRefusedInTheRegionKeepsItsBody() {
      served.http.post(SERVICES, "{\"vpc_id\": 1}");

      assertThat(last().outcome()).isEqualTo(RecordedCall.Outcome.REFUSED);
      assertThat(last().code()).isEqualTo(ErrorCode.INVALID_PARAMETER);
      assertThat(last().request()).isNull();
      assertThat(wire().body()).isEqualTo("{\"vpc_id\": 1}");
    }

    @Rule("S63")
    @Test
    void isCutToABound() {
      String padding = "x".repeat(100_000);
      served.http.post(SERVICES, ServedRegion.service(80, ", \"padding\": \"" + padding + "\""));

      assertThat(wire().body()).hasSize(32_768);
      assertThat(wire().bodyLength()).isGreaterThan(100_000);
    }

    @Test
    void atTheAddressOfItsRegionIsRecordedWithoutThat() {
      String address = "/_simulator/regions/" + PROJECT;
      served.http.get(ENDPOINTS);
      served.http.get(address + ENDPOINTS);
      served.http.get(address + "/_simulator/journal");

      assertThat(served.region.journal().calls()).hasSize(2);
      assertThat(wire().path()).isEqualTo(ENDPOINTS);
    }

    @Rule("S60")
    @Test
    void toTheSimulatorItselfIsNotRecorded() {
      served.http.get("/_simulator/clock");
      served.http.get("/_simulator/nothing");
      served.http.get("/_simulator/journal");

      assertThat(served.region.journal().calls()).isEmpty();
    }
  }

  @Rule("S60")
  @Nested
  class WhatNeverReachesTheRegion {

    @Test
    void isRecordedWithMethodAndPath() {
      served.http.get("/v1/" + PROJECT + "/nothing");

      assertThat(last().operation()).isNull();
      assertThat(last().projectId()).isEqualTo(PROJECT);
      assertThat(last().status()).isEqualTo(404);
      assertThat(last().code()).isEqualTo(ErrorCode.RESOURCE_NOT_FOUND);
      assertThat(last().toString())
          .contains("GET /v1/" + PROJECT + "/nothing -> refused 404 EndPoint.0005 (no such path");
    }

    @Test
    void canBeAMethodThatThePathDoesNotTake() {
      served.http.delete(ENDPOINTS);

      assertThat(last().status()).isEqualTo(405);
      assertThat(last().title()).isEqualTo("DELETE " + ENDPOINTS);
    }

    @Test
    void canBeABodyThatIsTooLarge() {
      served.http.post(SERVICES, "x".repeat((1 << 20) + 1));

      assertThat(last().status()).isEqualTo(413);
      assertThat(last().operation()).isEqualTo(Operation.CREATE_ENDPOINT_SERVICE);
      assertThat(wire().body()).isNull();
    }

    @Test
    void canBeAnOperationThatIsNoneOfTheRegion() {
      served.http.get("/v1");

      assertThat(last().outcome()).isEqualTo(RecordedCall.Outcome.ANSWERED);
      assertThat(last().title()).isEqualTo("GET /v1");
      assertThat(last().projectId()).isNull();
    }

    @Test
    void canBeACallerWithoutCredentials() {
      try (SimulatorServer strict =
          SimulatorServer.start(
              served.region, ServerConfig.defaults().withAuth(AuthMode.PRESENT))) {
        new HttpCaller(strict.uri()).get(ENDPOINTS);
      }

      assertThat(last().status()).isEqualTo(401);
      assertThat(last().code()).isEqualTo(ErrorCode.NOT_AUTHENTICATED);
      assertThat(last().caller()).isNull();
      assertThat(last().operation()).isEqualTo(Operation.LIST_ENDPOINTS);
      assertThat(last().projectId()).isEqualTo(PROJECT);
    }
  }

  @Rule("S62")
  @Nested
  class Secrets {

    @ParameterizedTest
    @ValueSource(strings = {"X-Auth-Token", "Authorization", "X-Security-Token", "X-Subject-Token"})
    void inHeadersAreMasked(String header) {
      served.http.send("GET", ENDPOINTS, BodyPublishers.noBody(), header, SECRET);

      assertThat(wire().header(header)).isEqualTo(RecordedCall.WireRequest.MASKED);
      assertThat(everythingKept()).doesNotContain(SECRET);
    }

    @Test
    void ofALogInAreNotKept() {
      served.http.post(
          "/v3/auth/tokens",
          """
          {"auth": {"identity": {"methods": ["password"], "password": {"user": {"name": "u",
           "password": "%s", "domain": {"name": "d"}}}}}}"""
              .formatted(SECRET));

      assertThat(last().status()).isEqualTo(201);
      assertThat(wire().body()).isNull();
      assertThat(wire().bodyLength()).isPositive();
      assertThat(everythingKept()).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          ", \"password\": \"" + SECRET + "\"",
          ", \"admin_pass\\u0077ord\": \"" + SECRET + "\"",
          ", \"x\": [{\"securityToken\": {\"a\": \"" + SECRET + "\"}}]",
          ", \"secret\": \"" + SECRET, // not even JSON
          ", \"sk\": \"" + SECRET + "\"",
          ", \"x\": {\"SK\": \"" + SECRET + "\"}",
          ", \"pwd\": \"" + SECRET + "\"",
          ", \"adminPass\": \"" + SECRET + "\"",
          ", \"access_key\": \"" + SECRET + "\"",
          ", \"note\": \"log in with password: " + SECRET + "\"",
          ", \"tags\": [\"Password = " + SECRET + " or so\"]",
        })
    void inBodiesAreMasked(String field) {
      served.http.post(SERVICES, ServedRegion.service(80, field));

      assertThat(wire().bodyLength()).isPositive();
      assertThat(everythingKept()).doesNotContain(SECRET);
    }

    @Test
    void inQueriesAreMasked() {
      served.http.get(ENDPOINTS + "?X-Auth-Token=" + SECRET + "&limit=1");

      assertThat(wire().query()).isEqualTo("X-Auth-Token=***&limit=1");
      assertThat(everythingKept()).doesNotContain(SECRET);
    }

    @Test
    void areMaskedAloneInATextThatSaysMore() {
      served.http.post(SERVICES, ServedRegion.service(80, ", \"description\": \"a, pwd:b c\""));

      assertThat(wire().body()).contains("\"a, pwd:***\"", "\"port_id\"");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          ", \"service_name\": \"token\"",
          ", \"description\": \"a task: no risk\"",
          ", \"task\": \"a password\"",
        })
    void areNotSeenInOrdinaryTexts(String field) {
      String body = ServedRegion.service(80, field);
      served.http.post(SERVICES, body);

      assertThat(wire().body()).isEqualTo(body);
    }
  }

  @Nested
  class Habits {

    private List<Finding> find(Finding.Kind kind) {
      return served.region.journal().findings(Finding.Settings.DEFAULT.only(kind));
    }

    @Test
    void unknownFieldsAreFoundAtAnyDepth() {
      String body = ServedRegion.service(80, ", \"colour\": 1").replace("[{", "[{\"prot\": 1, ");
      served.http.post(SERVICES, body);
      served.http.post(SERVICES, body);
      served.http.post(SERVICES, ServedRegion.service(81, ""));

      List<Finding> findings = find(Finding.Kind.UNKNOWN_FIELDS);

      assertThat(findings)
          .singleElement()
          .hasToString(
              "unknown_fields: CreateEndpointService has no field ports[].prot, colour; what is"
                  + " sent in it is ignored");
      assertThat(findings.get(0).calls()).hasSize(2);
    }

    @Test
    void aBodyWithoutContentTypeIsFound() {
      served.http.post(ENDPOINTS, "{}");
      served.http.send(
          "POST", ENDPOINTS, BodyPublishers.ofString("{}"), "Content-Type", "application/json");
      served.http.get(ENDPOINTS);

      assertThat(find(Finding.Kind.MISSING_CONTENT_TYPE))
          .singleElement()
          .satisfies(
              finding -> {
                assertThat(finding.message())
                    .isEqualTo(
                        "CreateEndpoint has a body and no Content-Type; application/json would be"
                            + " right");
                assertThat(finding.calls()).hasSize(1);
              });
    }

    @Test
    void aRetryOfWhatNoOperationTakesIsFoundToo() {
      served.http.post(SERVICES, "");
      served.http.post(SERVICES, "");

      assertThat(last().status()).isEqualTo(504);
      assertThat(find(Finding.Kind.RETRY_WITHOUT_BACKOFF)).hasSize(1);
    }
  }

  @Test
  void callsInThisProcessAreInTheSameJournal() {
    served.region.as(served.region.ownerOf(PROJECT)).showQuotas();
    served.http.get(CONSUMER + "/quotas");

    served.region.journal().verify().operation(Operation.SHOW_QUOTAS).project(PROJECT).exactly(2);
    assertThat(served.region.journal().calls().get(0).wire()).isNull();
  }
}
