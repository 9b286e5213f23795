package io.vpcep.simulator.http;

import static io.vpcep.simulator.http.ServedRegion.SERVICES;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
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

  @Rule("S79")
  @ParameterizedTest
  @ValueSource(strings = {"PUT", "POST"})
  void mayHave64MebibytesAndNoMore(String method) {
    String state = "{\"version\": 1}";
    int blanks = (64 << 20) - state.length();

    assertThat(send(method, state, blanks).status()).isEqualTo(204);
    Answer answer = send(method, state, blanks + 1);
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.errorCode()).isEqualTo("EndPoint.0002");
  }

  /** Sends a document with so many blanks behind it. */
  private Answer send(String method, String document, int blanks) {
    byte[] mebibyte = " ".repeat(1 << 20).getBytes(US_ASCII);
    List<byte[]> parts = new ArrayList<>();
    parts.add(document.getBytes(US_ASCII));
    parts.addAll(Collections.nCopies(blanks / mebibyte.length, mebibyte));
    parts.add(Arrays.copyOf(mebibyte, blanks % mebibyte.length));
    return served.http.send(method, STATE, BodyPublishers.ofByteArrays(parts));
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
