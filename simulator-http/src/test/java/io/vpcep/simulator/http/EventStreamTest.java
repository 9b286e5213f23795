package io.vpcep.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.api.Requests;
import io.vpcep.simulator.clock.ClockSettings;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.http.EventReader.Event;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Events that the server tells those who listen. */
class EventStreamTest {
  private static final String EVENTS = "/_simulator/events";

  private final List<AutoCloseable> opened = new ArrayList<>();
  private int services;
  private ServedRegion served = open(ServedRegion.start());

  @AfterEach
  void close() throws Exception {
    for (int i = opened.size() - 1; i >= 0; i--) {
      opened.get(i).close();
    }
  }

  private <T extends AutoCloseable> T open(T resource) {
    opened.add(resource);
    return resource;
  }

  private EventReader listen(String query, String... headers) {
    return open(EventReader.at(URI.create(served.server.uri() + EVENTS + query), headers));
  }

  private void createServices(int count) {
    createServices(served.region, count);
  }

  /** At once: nobody sees some of them without the others. */
  private void createServices(SimulatedRegion region, int count) {
    region.setUp(
        () -> {
          for (int i = 0; i < count; i++) {
            services++;
            region.api().createEndpointService(Requests.endpointService("s" + services).build());
          }
        });
  }

  @Rule("S190")
  @Test
  void tellsTheTransitionsThatAreListedAndThoseToCome() {
    createServices(1);
    EventReader reader = listen("");
    reader.awaitEvents("transition", 1);
    served.region.clock().advanceUntilIdle();
    reader.awaitEvents("transition", 2);

    List<String> listed = new ArrayList<>();
    served.show(EVENTS).get("events").forEach((JsonNode event) -> listed.add(event.toString()));
    assertThat(reader.data("transition")).isEqualTo(listed).hasSize(2);
    assertThat(reader.ids("transition")).containsExactly("1", "2");
    assertThat(reader.events("reset")).isEmpty();
    assertThat(reader.response().headers().firstValue("Content-Type"))
        .hasValue("text/event-stream");
  }

  @Rule("S190")
  @Test
  void beginsNowForAReaderThatWantsNothingOfBefore() {
    createServices(3);
    EventReader reader = listen("?kept=false");
    reader.awaitEvents("clock", 1);
    EventReader again = listen("?kept=false", "Last-Event-ID", "2");
    createServices(1);

    reader.awaitEvents("transition", 1);
    assertThat(reader.ids("transition")).containsExactly("4");
    again.awaitEvents("transition", 2);
    assertThat(again.ids("transition")).containsExactly("3", "4");
    assertThat(reader.events("reset")).isEmpty();
  }

  @Rule("S190")
  @Test
  void goesOnAfterTheLastOneThatTheReaderKnows() {
    createServices(5);
    EventReader since = listen("?since=3");
    EventReader again = listen("?since=1", "Last-Event-ID", "4");
    since.awaitEvents("transition", 2);
    again.awaitEvents("transition", 1);

    assertThat(since.ids("transition")).containsExactly("4", "5");
    assertThat(again.ids("transition")).containsExactly("5");
    assertThat(again.events("reset")).isEmpty();
  }

  @Test
  void tellsTheNewestCallOnly() {
    createServices(2);
    EventReader reader = listen("");
    reader.awaitEvents("call", 1);
    createServices(3);
    reader.awaitEvents("call", 2);

    assertThat(reader.data("call")).containsExactly("{\"sequence\":2}", "{\"sequence\":5}");
  }

  @Test
  void tellsMovesOfTheClock() {
    EventReader reader = listen("");
    reader.awaitEvents("clock", 1);
    served.region.clock().advance(Duration.ofSeconds(90));
    reader.awaitEvents("clock", 2);

    assertThat(reader.data("clock"))
        .containsExactly(
            "{\"now\":\"2024-04-12T00:00:00Z\"}", "{\"now\":\"2024-04-12T00:01:30Z\"}");
  }

  @Rule("S191")
  @Test
  void tellsThatTheStateWasReplacedOrTheJournalCleared() {
    createServices(1);
    var snapshot = served.region.snapshot();
    EventReader reader = listen("");
    reader.awaitEvents("transition", 1);
    served.region.journal().clear();
    reader.awaitData("reset", "{\"reason\":\"journal_cleared\"}");
    served.region.reset();
    reader.awaitEvents("reset", 2);
    served.region.restore(snapshot);
    reader.awaitEvents("reset", 3);
    reader.awaitEvents("transition", 2);

    assertThat(reader.data("reset").subList(1, 3)).containsOnly("{\"reason\":\"state_replaced\"}");
    List<String> names = reader.events().stream().map(Event::name).toList();
    assertThat(names.lastIndexOf("transition")).isGreaterThan(names.lastIndexOf("reset"));
  }

  @Rule("S191")
  @Test
  void tellsWhoWasAwayThatTheStateWasReplaced() {
    createServices(1);
    served.region.reset();
    createServices(1);
    EventReader reader = listen("?since=1");
    reader.awaitEvents("transition", 1);

    assertThat(reader.data("reset")).containsExactly("{\"reason\":\"state_replaced\"}");
    assertThat(reader.ids("transition")).containsExactly("2");
  }

  @Rule("S191")
  @Test
  void tellsWhoIsTooSlowThatEventsAreMissed() {
    served = open(ServedRegion.start(keeping(3)));
    createServices(1);
    EventReader live = listen("");
    live.awaitEvents("transition", 1);
    createServices(9);
    EventReader again = listen("?since=1");
    live.awaitEvents("transition", 4);
    again.awaitEvents("transition", 3);

    for (EventReader reader : List.of(live, again)) {
      assertThat(reader.data("reset")).containsExactly("{\"reason\":\"events_missed\"}");
      assertThat(reader.ids("transition")).endsWith("8", "9", "10");
    }
  }

  private static SimulatorConfig keeping(int entries) {
    return SimulatorConfig.builder()
        .journal(journal -> journal.withSize(entries))
        .quotas(quotas -> quotas.withEndpointServices(100_000))
        .build();
  }

  @Test
  void tellsWhoComesFromAFormerServerThatEventsAreMissed() {
    createServices(1);
    EventReader reader = listen("", "Last-Event-ID", "99");
    reader.awaitEvents("transition", 1);

    assertThat(reader.data("reset")).containsExactly("{\"reason\":\"events_missed\"}");
    assertThat(reader.ids("reset")).containsExactly("0");
  }

  @Test
  void stepsEndWithoutACallWhereTheClockIsTheMachines() {
    served =
        open(
            ServedRegion.start(
                SimulatorConfig.builder()
                    .clock(ClockSettings.system())
                    .transitionDelay(Duration.ofMillis(1))
                    .build()));
    EventReader reader = listen("");
    createServices(1);

    reader.awaitEvents("transition", 2);
  }

  @Test
  void endsWithTheRegion() {
    EventReader reader = listen("");
    reader.awaitEvents("clock", 1);
    served.region.close();

    reader.awaitEnd();
  }

  @Test
  void endsWithTheServer() {
    EventReader reader = listen("");
    reader.awaitEvents("clock", 1);
    served.server.close();

    reader.awaitEnd();
  }

  @Test
  void isAnsweredAtTheAddressOfOneOfSeveralRegionsUntilThatIsTakenAway() {
    SimulatedRegion region =
        open(SimulatedRegion.create(SimulatorConfig.builder().accountNamespace("other").build()));
    Caller caller = region.account("default");
    served.server.mount(region);
    EventReader reader =
        open(
            EventReader.at(
                URI.create(
                    served.server.uri() + "/_simulator/regions/" + caller.projectId() + EVENTS)));
    EventReader other = listen("");
    createServices(region, 1);
    reader.awaitEvents("transition", 1);
    served.server.unmount(region);
    reader.awaitEnd();
    createServices(1);
    other.awaitEvents("transition", 1);

    assertThat(other.events("transition")).hasSize(1);
  }

  @Test
  void goesOverTls() {
    SimulatorServer server =
        open(
            SimulatorServer.start(
                served.region, ServerConfig.defaults().withTls(Tls.selfSigned())));
    HttpClient client =
        HttpClient.newBuilder().sslContext(server.certificate().clientContext()).build();
    EventReader reader = open(EventReader.at(client, URI.create(server.uri() + EVENTS)));
    createServices(2);
    reader.awaitEvents("transition", 2);
    server.close();

    reader.awaitEnd();
  }

  @Test
  void aHundredListenAtOnce() {
    List<EventReader> readers = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      readers.add(listen(""));
    }
    for (int i = 0; i < 20; i++) {
      createServices(1);
    }
    readers.forEach(reader -> reader.awaitEvents("transition", 20));
    List<String> first = readers.get(0).data("transition");
    assertThat(readers).allMatch(reader -> reader.data("transition").equals(first));
    assertThat(readers).allMatch(reader -> reader.events("reset").isEmpty());
    served.server.close();

    readers.forEach(EventReader::awaitEnd);
  }

  @Test
  void aReaderThatTakesNothingHoldsUpNeitherOthersNorTheEnd() throws IOException {
    int batch = 2_000;
    served = open(ServedRegion.start(keeping(batch)));
    Socket stuck = open(listenWithoutReading());
    EventReader other = listen("");
    other.awaitEvents("clock", 1);
    // More than sockets have room for.
    for (int i = 1; i <= 10; i++) {
      createServices(batch);
      other.awaitEvents("transition", batch * i);
    }
    served.server.close();
    other.awaitEnd();

    assertThat(other.events("reset")).isEmpty();
    assertThat(stuck.isClosed()).isFalse();
  }

  private Socket listenWithoutReading() throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(1024);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), served.server.port()));
    socket
        .getOutputStream()
        .write(
            ("GET " + EVENTS + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    InputStream answer = socket.getInputStream();
    assertThat(answer.read()).isEqualTo('H');
    return socket;
  }

  @Test
  void whoHasGoneIsForgotten() throws IOException {
    try (EventReader reader = EventReader.at(URI.create(served.server.uri() + EVENTS))) {
      reader.awaitEvents("clock", 1);
      assertThat(threads()).isPositive();
    }
    ThrowingRunnable nobodyListens =
        () -> {
          createServices(1);
          assertThat(threads()).isZero();
        };

    await().atMost(EventReader.PATIENCE).untilAsserted(nobodyListens);
  }

  private long threads() {
    String name = "vpcep-simulator-" + served.server.port() + "-events";
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals(name))
        .count();
  }

  @Test
  void lookingIsNotRecordedAndMovesNoClock() {
    EventReader reader = listen("");
    reader.awaitEvents("clock", 1);

    assertThat(served.region.journal().calls()).isEmpty();
    assertThat(reader.data("clock")).containsExactly("{\"now\":\"2024-04-12T00:00:00Z\"}");
  }

  @Test
  void refusesWhatItRefusesInAList() {
    assertThat(listen("?since=-1").response().statusCode()).isEqualTo(400);
    assertThat(listen("?until=1").response().statusCode()).isEqualTo(400);
    assertThat(listen("", "Last-Event-ID", "x").response().statusCode()).isEqualTo(400);
  }
}
