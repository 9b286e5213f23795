package io.vpcep.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.vpcep.simulator.SimulatedRegion;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A failed test that waits until somebody has looked at its region. */
class HoldControlTest {
  private static final String HOLD = "/_simulator/hold";
  private static final Duration LONG = Duration.ofMinutes(5);

  private final ServedRegion served = ServedRegion.start();

  @AfterEach
  void close() {
    served.close();
  }

  private CompletableFuture<Boolean> hold(String title) {
    CompletableFuture<Boolean> held =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return served.server.hold(served.region, title, LONG);
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            },
            task -> new Thread(task).start());
    await().atMost(LONG).until(() -> served.show(HOLD).path("test").asText().equals(title));
    return held;
  }

  @Test
  void waitsUntilItIsLetGo() {
    CompletableFuture<Boolean> held = hold("SomeTest#fails");

    JsonNode shown = served.show(HOLD);
    assertThat(shown.get("held").booleanValue()).isTrue();
    assertThat(Instant.parse(shown.get("until").textValue())).isAfter(Instant.EPOCH);
    assertThat(held).isNotDone();

    assertThat(served.http.post(HOLD + "/release", "").status()).isEqualTo(204);

    assertThat(held.join()).isTrue();
    assertThat(served.show(HOLD)).hasToString("{\"held\":false}");
  }

  @Test
  void endsByItself() throws InterruptedException {
    assertThat(served.server.hold(served.region, "x", Duration.ZERO)).isFalse();
    assertThat(served.show(HOLD)).hasToString("{\"held\":false}");
    assertThat(served.http.post(HOLD + "/release", "").status()).isEqualTo(204);
  }

  @Test
  void endsWithAnotherOneForTheSameRegion() {
    CompletableFuture<Boolean> first = hold("first");
    CompletableFuture<Boolean> second = hold("second");

    assertThat(first.join()).isTrue();
    assertThat(second).isNotDone();
    served.http.post(HOLD + "/release", "");
    assertThat(second.join()).isTrue();
  }

  @Test
  void endsWithTheServer() {
    CompletableFuture<Boolean> held = hold("x");

    served.server.close();

    assertThat(held.join()).isTrue();
  }

  @Test
  void isToldWhereToLook() {
    assertThat(served.server.console(served.region))
        .isEqualTo(served.server.uri().resolve("/_simulator/"));
    try (SimulatorServer several = SimulatorServer.startEmpty(ServerConfig.defaults());
        SimulatedRegion region = SimulatedRegion.create()) {
      several.mount(region);

      String path = several.console(region).getPath();

      assertThat(new HttpCaller(several.uri()).get(path).json().get("region").textValue())
          .isEqualTo("eu-de");
    }
  }
}
