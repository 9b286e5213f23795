package io.vpcep.simulator.http;

import static io.vpcep.simulator.http.ServedRegion.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The state by the simulator's own API. */
class StateControlTest {
  private static final String STATE = "/_simulator/state";

  private final ServedRegion served = ServedRegion.start();

  @AfterEach
  void close() {
    served.close();
  }

  @Test
  void goesThereAndBack() {
    String service = served.openService(80, "");
    served.connect(service);
    Answer state = served.http.get(STATE);
    String before = served.everything();
    served.settle();
    served.connect(service);

    assertThat(served.http.put(STATE, state.text()).status()).isEqualTo(204);

    assertThat(served.everything()).isEqualTo(before);
    assertThat(served.http.get(STATE).json()).isEqualTo(state.json());
    assertThat(state.json().get("version").intValue()).isEqualTo(1);
  }

  /** How much larger, RequestContentTest tells. */
  @Rule("S79")
  @ParameterizedTest
  @ValueSource(strings = {"PUT", "POST"})
  void mayBeLargerThanOtherBodies(String method) {
    String state = "{\"version\": 1}" + " ".repeat(2 << 20);

    assertThat(served.http.send(method, STATE, BodyPublishers.ofString(state)).status())
        .isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{\"version\": null, \"x\": 1}",
        "[]",
        "{\"version\": 2}",
        "{\"version\": 1, \"services\": [{}]}"
      })
  void isTakenWholeOrNotAtAll(String body) {
    served.create(SERVICES, ServedRegion.service(80, ""));
    String before = served.http.get(STATE).text();

    Answer answer = served.http.put(STATE, body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.errorCode()).isEqualTo("EndPoint.0002");
    assertThat(answer.header("X-Simulator-Detail")).startsWith("request body: ");
    assertThat(served.http.get(STATE).text()).isEqualTo(before);
  }
}
