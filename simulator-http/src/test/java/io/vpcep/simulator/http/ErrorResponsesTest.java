package io.vpcep.simulator.http;

import static io.vpcep.simulator.http.ServedRegion.ENDPOINTS;
import static io.vpcep.simulator.http.ServedRegion.PROVIDER;
import static io.vpcep.simulator.http.ServedRegion.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.error.RegionClosedException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The form of refusals, and what every response has. */
class ErrorResponsesTest {
  private final ServedRegion served = ServedRegion.start();

  @AfterEach
  void close() {
    served.close();
  }

  private Answer send(String method, String path) {
    return served.http.send(method, path, BodyPublishers.noBody());
  }

  private static void assertRefused(Answer answer, int status, ErrorCode code) {
    assertRefused(answer, status, code, code.message());
  }

  private static void assertRefused(Answer answer, int status, ErrorCode code, String message) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    assertThat(answer.header("X-Request-Id")).matches("[0-9a-f]{32}");
    assertThat(Answer.types(answer.json()))
        .isEqualTo(Fields.strings("error_code", "error_msg").types());
    assertThat(answer.errorCode()).isEqualTo(code.code());
    assertThat(answer.json().get("error_msg").textValue()).isEqualTo(message);
  }

  @Nested
  class Refusals {

    @Rule("C16")
    @Test
    void haveCodeMessageAndDocumentedStatus() {
      assertRefused(send("GET", ENDPOINTS + "/none"), 404, ErrorCode.ENDPOINT_NOT_FOUND);
      assertRefused(send("GET", SERVICES + "?limit=-1"), 400, ErrorCode.INVALID_LIMIT);
      assertRefused(send("POST", SERVICES), 504, ErrorCode.MISSING_BODY);
      assertRefused(send("GET", "/v1/p.q/quotas"), 400, ErrorCode.INVALID_PROJECT_ID);
    }

    @Test
    void tellWhyInAHeader() {
      Answer answer = send("GET", SERVICES + "?limit=banana");

      assertThat(answer.header("X-Simulator-Detail")).contains("banana");
    }

    @Test
    void detailIsWhatAHeaderCanHold() {
      Answer answer = send("GET", ENDPOINTS + "/%E4%BD%A0%0D%0AX-Evil:%201" + "x".repeat(2000));

      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.headers().firstValue("X-Evil")).isEmpty();
      assertThat(answer.header("X-Simulator-Detail"))
          .matches("[ -~]*")
          .contains("???X-Evil")
          .hasSizeLessThanOrEqualTo(500);
    }
  }

  @Nested
  class UnknownPaths {

    @Rule({"G14", "S3", "C21"})
    @ParameterizedTest
    @ValueSource(
        strings = {
          "/nothing",
          "/v1/nothing",
          "/v1/11111111111111111111111111111111",
          "/v1/11111111111111111111111111111111/vpc-endpoint",
          "/v1/11111111111111111111111111111111/quotas/endpoint",
          "/v1/11111111111111111111111111111111//quotas",
          "/v2/11111111111111111111111111111111/quotas",
          "/11111111111111111111111111111111/vpc-endpoint-services",
          "/index.html",
          "/favicon.ico",
          "/WEB-INF/web.xml"
        })
    void areNotFoundForEveryMethod(String path) {
      for (String method : List.of("GET", "POST", "PUT", "DELETE", "PATCH")) {
        assertRefused(send(method, path), 404, ErrorCode.RESOURCE_NOT_FOUND);
      }
    }

    @Test
    void areNotHtmlForBrowsers() {
      Answer answer =
          served.http.send("GET", "/nothing", BodyPublishers.noBody(), "Accept", "text/html");

      assertRefused(answer, 404, ErrorCode.RESOURCE_NOT_FOUND);
    }
  }

  @Nested
  class WrongMethods {

    @Rule({"G17", "S3"})
    @ParameterizedTest
    @CsvSource({
      "POST, '', 'GET, HEAD, OPTIONS'",
      "POST, /v1, 'GET, HEAD, OPTIONS'",
      "DELETE, /v1/P/vpc-endpoint-services, 'GET, HEAD, OPTIONS, POST'",
      "POST, /v1/P/vpc-endpoint-services/x, 'DELETE, GET, HEAD, OPTIONS, PUT'",
      "PATCH, /v1/P/vpc-endpoint-services/x, 'DELETE, GET, HEAD, OPTIONS, PUT'",
      "POST, /v1/P/vpc-endpoint-services/x/connections, 'GET, HEAD, OPTIONS'",
      "GET, /v1/P/vpc-endpoint-services/x/connections/action, 'OPTIONS, POST'",
      "DELETE, /v1/P/vpc-endpoint-services/x/permissions, 'GET, HEAD, OPTIONS'",
      "GET, /v1/P/vpc-endpoint-services/x/permissions/action, 'OPTIONS, POST, PUT'",
      "PUT, /v1/P/vpc-endpoints, 'GET, HEAD, OPTIONS, POST'",
      "POST, /v1/P/vpc-endpoints/x, 'DELETE, GET, HEAD, OPTIONS, PUT'",
      "POST, /v1/P/quotas, 'GET, HEAD, OPTIONS'",
      "BREW, /v1/P/quotas, 'GET, HEAD, OPTIONS'"
    })
    void areToldWhichOnesThereAre(String method, String path, String allowed) {
      for (String accept : List.of("*/*", "text/html")) {
        Answer answer =
            served.http.send(
                method, path.replace("/v1/P", PROVIDER), BodyPublishers.noBody(), "Accept", accept);

        assertRefused(answer, 405, ErrorCode.INVALID_ACTION);
        assertThat(answer.header("Allow").split(", "))
            .containsExactlyInAnyOrder(allowed.split(", "));
      }
    }
  }

  @Nested
  class OtherMethods {

    @Rule("S22")
    @Test
    void headAnswersAsGetWithoutTheBody() {
      Answer get = served.http.get(SERVICES);
      Answer head = send("HEAD", SERVICES);

      assertThat(head.status()).isEqualTo(200);
      assertThat(head.text()).isEmpty();
      assertThat(head.header("Content-Type")).isEqualTo("application/json");
      assertThat(head.header("Content-Length")).isEqualTo(get.header("Content-Length"));
    }

    @Rule("S37")
    @Test
    void areNotMadeByAHeader() {
      String service = SERVICES + "/" + served.openService(80, "");

      Answer answer =
          served.http.send(
              "GET", service, BodyPublishers.noBody(), "X-HTTP-Method-Override", "DELETE");

      assertThat(answer.status()).isEqualTo(200);
      assertThat(served.show(service).get("status").textValue()).isEqualTo("available");
    }

    @Test
    void headOfWhatIsNotThereIsNotFound() {
      assertThat(send("HEAD", ENDPOINTS + "/none").status()).isEqualTo(404);
      assertThat(send("HEAD", "/nothing").status()).isEqualTo(404);
    }

    @Rule("S22")
    @Test
    void optionsTellsTheMethods() {
      Answer answer = send("OPTIONS", SERVICES);

      assertThat(answer.status()).isEqualTo(204);
      assertThat(answer.text()).isEmpty();
      assertThat(answer.header("Allow").split(", "))
          .containsExactlyInAnyOrder("GET", "HEAD", "POST", "OPTIONS");
    }

    @Test
    void optionsOfAnUnknownPathIsNotFound() {
      assertRefused(send("OPTIONS", "/nothing"), 404, ErrorCode.RESOURCE_NOT_FOUND);
    }
  }

  @Nested
  class EveryResponse {

    @Test
    void hasARequestIdOfItsOwn() {
      Set<String> ids = new HashSet<>();
      for (String path : List.of("/", SERVICES, SERVICES, "/nothing", ENDPOINTS + "/none")) {
        ids.add(send("GET", path).header("X-Request-Id"));
      }
      ids.add(send("DELETE", ENDPOINTS + "/none").header("X-Request-Id"));

      assertThat(ids).hasSize(6).allMatch(id -> id.matches("[0-9a-f]{32}"));
    }

    @Test
    void saysThatItIsJsonToTheLetter() {
      for (String path : List.of("/", "/v1", SERVICES, SERVICES + "/public", "/_simulator/clock")) {
        Answer answer =
            served.http.send(
                "GET",
                path,
                BodyPublishers.noBody(),
                "Accept",
                "text/html",
                "Accept-Charset",
                "iso-8859-1",
                "Accept-Encoding",
                "gzip");

        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(answer.json().isObject()).isTrue();
      }
    }

    @Test
    void keepsQuietAboutWhatServesIt() {
      assertThat(send("GET", "/").headers().map())
          .doesNotContainKeys("server", "x-powered-by", "link", "set-cookie");
    }
  }

  @Nested
  @ResourceLock(ServerLog.LOCK)
  class Faults {

    @Rule("G15")
    @Test
    void mistakeOfTheSimulatorIsAnErrorInTheSameForm() {
      List<RuntimeException> mistakes = new ArrayList<>();
      Consumer<SimulatedRegion> setUp =
          region ->
              mistakes.forEach(
                  mistake -> {
                    throw mistake;
                  });
      try (SimulatorServer server =
          SimulatorServer.start(served.region, ServerConfig.defaults(), setUp)) {
        mistakes.add(new IllegalStateException("mistaken on purpose"));

        String log =
            ServerLog.during(
                () -> {
                  Answer answer =
                      new HttpCaller(server.uri()).expectingFaults().post("/_simulator/reset", "");

                  assertRefused(
                      answer,
                      500,
                      ErrorCode.SYSTEM_ERROR,
                      "an error of the simulator itself, see its log");
                  assertThat(answer.text()).doesNotContain("Exception", "on purpose");
                  assertThat(answer.header("X-Simulator-Detail")).doesNotContain("on purpose");
                });

        assertThat(log).contains("Could not answer POST /_simulator/reset", "mistaken on purpose");
      }
    }

    @Rule({"G16", "S23"})
    @Test
    void regionThatIsClosedIsAServiceThatIsNotThere() {
      served.region.close();

      String log =
          ServerLog.during(
              () -> {
                String reason = "the simulated region is closed";
                Answer api = served.http.get(SERVICES);
                Answer control = served.http.get("/_simulator/state");

                assertRefused(api, 503, ErrorCode.SYSTEM_ERROR);
                assertThat(api.header("X-Simulator-Detail")).isEqualTo(reason);
                assertRefused(control, 503, ErrorCode.SYSTEM_ERROR, reason);
                assertThat(send("POST", "/_simulator/clock/advance-until-idle").status())
                    .isEqualTo(503);
              });

      assertThat(log).doesNotContain(RegionClosedException.class.getSimpleName());
    }
  }
}
