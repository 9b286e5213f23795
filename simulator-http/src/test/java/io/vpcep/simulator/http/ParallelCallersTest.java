package io.vpcep.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vpcep.simulator.clock.ClockSettings;
import io.vpcep.simulator.config.SimulatorConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many clients at once. */
class ParallelCallersTest {
  private static final int CALLERS = 12;
  private static final int ROUNDS = 8;

  private final ServedRegion served =
      ServedRegion.start(
          SimulatorConfig.builder()
              .clock(ClockSettings.autoAdvancing(Duration.ofMillis(1)))
              .transitionDelay(Duration.ZERO)
              .build());
  private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);

  @AfterEach
  void close() {
    callers.shutdownNow();
    served.close();
  }

  private static String project(int caller) {
    return "/v1/" + "%032x".formatted(caller);
  }

  /** Each creates, shows and deletes in a project of its own. */
  private List<String> work(int caller) {
    String services = project(caller) + "/vpc-endpoint-services";
    List<String> ids = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      // All have the same port_id, where server ports must differ.
      String body = ServedRegion.service(1000 + caller * ROUNDS + round, "");
      JsonNode service = served.create(services, body);
      String id = service.get("id").textValue();
      assertThat(served.show(services + "/" + id).get("ports")).isEqualTo(service.get("ports"));
      ids.add(id);
      if (round % 2 == 1) {
        assertThat(served.http.delete(services + "/" + id).status()).isEqualTo(204);
      }
    }
    return ids;
  }

  @Test
  void doNotDisturbEachOther() throws Exception {
    List<Future<List<String>>> results = new ArrayList<>();
    for (int caller = 0; caller < CALLERS; caller++) {
      int number = caller;
      results.add(callers.submit(() -> work(number)));
    }

    Set<String> ids = new TreeSet<>();
    for (Future<List<String>> result : results) {
      ids.addAll(result.get());
    }
    assertThat(ids).hasSize(CALLERS * ROUNDS);
    for (int caller = 0; caller < CALLERS; caller++) {
      assertThat(
              served.show(project(caller) + "/vpc-endpoint-services").get("total_count").intValue())
          .isEqualTo(ROUNDS / 2);
    }
  }

  @Test
  void shareOneQuota() throws Exception {
    List<Future<Integer>> results = new ArrayList<>();
    for (int number = 0; number < 110; number++) {
      String body = ServedRegion.service(2000 + number, "");
      results.add(callers.submit(() -> served.http.post(ServedRegion.SERVICES, body).status()));
    }

    List<Integer> statuses = new ArrayList<>();
    for (Future<Integer> result : results) {
      statuses.add(result.get());
    }
    assertThat(statuses).filteredOn(status -> status == 200).hasSize(100);
    assertThat(statuses).filteredOn(status -> status == 400).hasSize(10);
    assertThat(served.show(ServedRegion.SERVICES + "?limit=1000").get("endpoint_services"))
        .hasSize(100);
  }
}
