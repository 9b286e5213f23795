package io.vpcep.simulator.http;

import static io.vpcep.simulator.http.ServedRegion.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Transitions by the simulator's own API. */
class EventControlTest {
  private static final String EVENTS = "/_simulator/events";

  private final ServedRegion served = ServedRegion.start();
  private int ports;

  @AfterEach
  void close() {
    served.close();
  }

  @Test
  void listsWhatHasChangedItsState() {
    String id = newService();
    served.region.clock().advanceUntilIdle();

    JsonNode events = served.show(EVENTS).get("events");
    assertThat(events).hasSize(2);
    assertThat(events.get(0).toString())
        .isEqualTo(
            "{\"sequence\":1,\"time\":\"2024-04-12T00:00:00Z\",\"resource_type\":\"endpoint_service\","
                + "\"resource_id\":\""
                + id
                + "\",\"to\":\"creating\",\"cause\":\"call\",\"operation\":\"CreateEndpointService\"}");
    assertThat(events.get(1).get("from").textValue()).isEqualTo("creating");
    assertThat(events.get(1).get("to").textValue()).isEqualTo("available");
    assertThat(events.get(1).get("cause").textValue()).isEqualTo("step");
    assertThat(served.show(EVENTS + "?since=1").get("events")).containsExactly(events.get(1));
  }

  @Test
  void listsThoseOfOneResource() {
    String first = newService();
    String second = newService();
    served.region.clock().advanceUntilIdle();

    JsonNode events = served.show(EVENTS + "?resource=" + second).get("events");
    assertThat(events).hasSize(2).allSatisfy(each -> hasResource(each, second));
    assertThat(served.show(EVENTS + "?since=1&resource=" + first).get("events"))
        .hasSize(1)
        .allSatisfy(each -> hasResource(each, first));
  }

  private static void hasResource(JsonNode event, String id) {
    assertThat(event.get("resource_id").textValue()).isEqualTo(id);
  }

  @Test
  void listsNothingWhereTheKeptOnesAreNotWanted() {
    newService();

    assertThat(served.show(EVENTS + "?kept=false").get("events")).isEmpty();
    assertThat(served.show(EVENTS + "?kept=true").get("events")).hasSize(1);
  }

  @Test
  void aStreamTellsOfAllResources() {
    Answer answer =
        served.http.send(
            "GET", EVENTS + "?resource=x", BodyPublishers.noBody(), "Accept", "text/event-stream");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).contains("resource");
  }

  @Test
  void looksAtNothingBeforeZero() {
    assertThat(served.http.get(EVENTS + "?since=-1").status()).isEqualTo(400);
  }

  @Test
  void lookingIsNotRecordedAndMovesNoClock() {
    served.show(EVENTS);

    assertThat(served.region.journal().calls()).isEmpty();
  }

  private String newService() {
    ports++;
    return served.create(SERVICES, ServedRegion.service(ports, "")).get("id").textValue();
  }
}
