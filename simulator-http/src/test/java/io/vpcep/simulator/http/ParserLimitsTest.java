package io.vpcep.simulator.http;

import static io.vpcep.simulator.http.ServedRegion.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is larger or deeper than the parser takes is a mistake of the client at every door. */
@Execution(ExecutionMode.CONCURRENT)
class ParserLimitsTest {
  private static final String STATE = "/_simulator/state";

  private final ServedRegion served = ServedRegion.start();

  @AfterEach
  void close() {
    served.close();
  }

  static Stream<String> texts() {
    return Stream.of(
        "[".repeat(500) + "]".repeat(500),
        "[".repeat(500),
        "9".repeat(2000),
        "1." + "9".repeat(2000),
        "{\"a\": -" + "9".repeat(2000) + "}",
        "{\"" + "k".repeat(60_000) + "\": 1}");
  }

  private void assertRefused(String method, String path, String body) {
    Answer answer = served.http.send(method, path, BodyPublishers.ofString(body));

    assertThat(answer.status()).as("%s: %s", path, answer).isEqualTo(400);
    assertThat(answer.errorCode()).as(path).isEqualTo("EndPoint.0002");
    assertThat(answer.header("X-Simulator-Detail"))
        .as(path)
        .isNotEmpty()
        .doesNotContain("Stream", "Source", "Feature", "jackson", "null");
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("texts")
  void areToldByTheSimulatorsOwnApi(String body) {
    for (String path :
        new String[] {
          "clock/advance",
          "transitions",
          "transitions/release",
          "faults",
          "state",
          "journal/verifications"
        }) {
      assertRefused("POST", "/_simulator/" + path, body);
    }
    assertRefused("PUT", STATE, body);
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("texts")
  void areToldByTheApi(String body) {
    assertRefused("POST", SERVICES, body);
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("texts")
  void areToldAtLogin(String body) {
    Answer answer = served.http.post("/v3/auth/tokens", body);

    assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
    assertThat(answer.json().at("/error/code").intValue()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{} {}", "{\"a\": [1}}", "{\"a\": {]", "[", "{\"a\": 1", "NaN"})
  void likeOtherMistakesTheyAreToldWithoutTheParsersTypes(String body) {
    assertRefused("POST", SERVICES, body);
    assertRefused("POST", "/_simulator/state", body);
  }

  @Test
  void aTextOfAStateHasOneToo() {
    assertRefused("PUT", STATE, "{\"version\": \"" + "x".repeat(21_000_000) + "\"}");
  }
}
