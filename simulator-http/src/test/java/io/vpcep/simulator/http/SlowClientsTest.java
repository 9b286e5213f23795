package io.vpcep.simulator.http;

import static io.vpcep.simulator.http.ServedRegion.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.vpcep.simulator.SimulatedFaults;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.api.endpointservice.PortSpec;
import io.vpcep.simulator.clock.ClockSettings;
import io.vpcep.simulator.config.Quotas;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fault.Fault;
import io.vpcep.simulator.fault.FaultEffect;
import io.vpcep.simulator.journal.RecordedCall;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Clients that send slowly, and calls that take long, hold up nobody else. */
class SlowClientsTest {
  // More than a server has threads; many more in the profile "long".
  private static final int MANY = Integer.getInteger("vpcep.slow.clients", 100);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int SERVICES_OF_LARGE = 6_000;
  // The buffers of a connection within a machine.
  private static final int MORE_THAN_FITS = 5_000_000;
  private static final String ID = "4189d3c2-8882-4871-a3c2-d380272eed88";
  private static final String QUOTAS = ServedRegion.PROVIDER + "/quotas";

  private final SimulatedRegion region =
      SimulatedRegion.create(
          SimulatorConfig.builder()
              .clock(ClockSettings.system())
              .quotas(Quotas.DEFAULT.withEndpointServices(MANY))
              .build());
  private final SimulatorServer server = SimulatorServer.start(region);
  private final HttpCaller http = new HttpCaller(server.uri());
  private final List<SlowClient> clients = new ArrayList<>();
  private final CountDownLatch leave = new CountDownLatch(1);

  @AfterEach
  void close() throws IOException {
    leave.countDown();
    for (SlowClient client : clients) {
      client.close();
    }
    server.close();
    region.close();
  }

  private SlowClient client() throws IOException {
    return client(server);
  }

  private SlowClient client(SimulatorServer of) throws IOException {
    SlowClient client = new SlowClient(of);
    clients.add(client);
    return client;
  }

  private List<RecordedCall> calls() {
    return region.journal().calls();
  }

  @Nested
  class HalfSentBodies {

    @Test
    void holdUpNobodyHoweverManyThereAre() throws IOException {
      for (int i = 0; i < MANY; i++) {
        String body = ServedRegion.service(i + 1, "");
        client().post(SERVICES, body.length(), body.substring(0, 9));
      }

      assertThat(http.get("/_simulator/health").status()).isEqualTo(200);
      assertThat(http.get(QUOTAS).status()).isEqualTo(200);
      for (int i = 0; i < MANY; i++) {
        clients.get(i).send(ServedRegion.service(i + 1, "").substring(9));
      }
      for (SlowClient client : clients) {
        assertThat(client.answer()).startsWith("HTTP/1.1 200 ");
      }
    }

    @Test
    void areTakenInWhateverPartsTheyCome() throws IOException {
      String body = ServedRegion.service(80, "");
      SlowClient client = client().post(SERVICES, body.length(), "");
      for (int i = 0; i < body.length(); i++) {
        client.send(body.substring(i, i + 1));
      }

      assertThat(client.answer()).startsWith("HTTP/1.1 200 ").contains("\"status\":\"creating\"");
    }

    @Test
    void areTakenInChunksToo() throws IOException {
      String body = ServedRegion.service(80, "");
      SlowClient client =
          client()
              .send("POST " + SERVICES + " HTTP/1.1\r\nHost: localhost\r\n")
              .send("Transfer-Encoding: chunked\r\n\r\n");
      for (int i = 0; i < body.length(); i++) {
        client.send("1\r\n").send(body.substring(i, i + 1)).send("\r\n");
      }

      assertThat(client.send("0\r\n\r\n").answer()).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void letTheConnectionGoOn() throws IOException {
      String first = ServedRegion.service(80, "");
      String second = ServedRegion.service(81, "");
      SlowClient client = client().post(SERVICES, first.length(), first.substring(0, 9));
      client.send(first.substring(9)).post(SERVICES, second.length(), second).get(QUOTAS);

      assertThat(client.answer()).startsWith("HTTP/1.1 200 ");
      assertThat(client.answer()).startsWith("HTTP/1.1 200 ");
      assertThat(client.answer()).startsWith("HTTP/1.1 200 ").contains("\"quotas\"");
    }

    @Rule("G10")
    @Test
    void areRefusedWhenTheClientLeaves() throws IOException {
      client().post(SERVICES, 9, "{").close();

      await().atMost(PATIENCE).until(() -> !calls().isEmpty());
      assertThat(calls())
          .extracting(RecordedCall::status, RecordedCall::code)
          .containsExactly(tuple(400, ErrorCode.INVALID_PARAMETER));
    }

    @Rule("S195")
    @Test
    void areRefusedWhenTheyTakeTooLong() throws IOException {
      ServerConfig impatient = ServerConfig.defaults().withBodyTimeout(Duration.ofMillis(100));
      try (SimulatorServer other = SimulatorServer.start(region, impatient)) {
        SlowClient client = client(other).post(SERVICES, 9, "{");

        assertThat(client.answer())
            .startsWith("HTTP/1.1 408 ")
            .contains("Connection: close", "\"error_code\":\"EndPoint.0002\"");
        assertThat(client.rest()).isEmpty();
        await().atMost(PATIENCE).until(() -> !calls().isEmpty());
        assertThat(calls())
            .extracting(RecordedCall::status, RecordedCall::code)
            .containsExactly(tuple(408, ErrorCode.INVALID_PARAMETER));
      }
    }

    @Test
    void endTheConnectionOfACallThatNeedsNone() throws IOException {
      ServerConfig impatient = ServerConfig.defaults().withBodyTimeout(Duration.ofMillis(100));
      try (SimulatorServer other = SimulatorServer.start(region, impatient)) {
        SlowClient client =
            client(other)
                .send(
                    "GET " + QUOTAS + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n");

        assertThat(client.answer()).startsWith("HTTP/1.1 200 ").contains("Connection: close");
        assertThat(client.rest()).isEmpty();
      }
    }
  }

  @Rule("G11")
  @Test
  void whatIsTooLargeIsRefusedBeforeItComes() throws IOException {
    SlowClient client =
        client()
            .send("POST " + SERVICES + " HTTP/1.1\r\nHost: localhost\r\n")
            .send("Expect: 100-continue\r\nContent-Length: 1048577\r\n\r\n");

    assertThat(client.answer()).startsWith("HTTP/1.1 413 ").contains("Connection: close");
    assertThat(client.rest()).isEmpty();
  }

  @Nested
  class DelayedCalls {

    private SimulatedFaults.Armed delay(Duration span) {
      return region
          .faults()
          .arm(Fault.next(Operation.SHOW_QUOTAS, FaultEffect.delay(span)).times(Fault.ALWAYS));
    }

    private void send(SimulatedFaults.Armed fault) throws IOException {
      for (int i = 0; i < MANY; i++) {
        client().get(QUOTAS);
      }
      await().atMost(PATIENCE).until(() -> fault.fired() == MANY);
    }

    @Rule("S59")
    @Test
    void holdUpNobodyHoweverManyThereAre() throws IOException {
      SimulatedFaults.Armed fault = delay(Duration.ofDays(1));
      send(fault);

      assertThat(http.get("/_simulator/health").status()).isEqualTo(200);
      assertThat(http.delete("/_simulator/faults/" + fault.id()).status()).isEqualTo(204);
      assertThat(http.get(QUOTAS).status()).isEqualTo(200);
    }

    @Test
    void ofTheConsoleHoldUpNobodyEither() throws IOException {
      SimulatedFaults.Armed fault = delay(Duration.ofDays(1));
      for (int i = 0; i < MANY; i++) {
        callInConsole();
      }
      await().atMost(PATIENCE).until(() -> fault.fired() == MANY);

      assertThat(http.get("/_simulator/health").status()).isEqualTo(200);
    }

    @Test
    void ofTheConsoleAreAnsweredInTheEnd() throws IOException {
      delay(Duration.ofMillis(200));

      assertThat(callInConsole().answer())
          .startsWith("HTTP/1.1 200 ")
          .contains("\"status\":200", "\"quotas\":", "\"sequence\":");
    }

    private SlowClient callInConsole() throws IOException {
      String body = "{\"account\": \"somebody\", \"operation\": \"ShowQuotas\"}";
      return client().post("/_simulator/calls", body.length(), body);
    }

    @Test
    void areAllAnsweredInTheEnd() throws IOException {
      send(delay(Duration.ofMillis(200)));

      for (SlowClient client : clients) {
        assertThat(client.answer()).startsWith("HTTP/1.1 200 ");
      }
      assertThat(calls())
          .hasSize(MANY)
          .allSatisfy(
              call -> assertThat(call.duration()).isGreaterThanOrEqualTo(Duration.ofMillis(200)));
    }

    @Test
    void areDroppedWhenTheServerStops() throws IOException {
      send(delay(Duration.ofDays(1)));

      server.close();

      for (SlowClient client : clients) {
        assertThat(client.rest()).isEmpty();
      }
      await().atMost(PATIENCE).until(() -> calls().size() == MANY);
      assertThat(calls())
          .extracting(RecordedCall::outcome)
          .containsOnly(RecordedCall.Outcome.DROPPED);
    }

    @Test
    void areDroppedWhenTheirRegionLeavesTheServer() throws Exception {
      try (SimulatorServer several = SimulatorServer.startEmpty(ServerConfig.defaults())) {
        several.mount(region);
        SimulatedFaults.Armed fault = delay(Duration.ofDays(1));
        SlowClient client =
            client(several).get("/v1/" + region.api().caller().projectId() + "/quotas");
        await().atMost(PATIENCE).until(() -> fault.fired() == 1);

        several.unmount(region);

        assertThat(client.rest()).isEmpty();
        assertThat(calls())
            .extracting(RecordedCall::outcome)
            .containsExactly(RecordedCall.Outcome.DROPPED);
      }
    }

    @Test
    void leaveTheSimulatorsOwnApiAnsweringWhenTheyGoOn() throws Exception {
      try (SimulatorServer several = SimulatorServer.startEmpty(ServerConfig.defaults())) {
        several.mount(region);
        SimulatedFaults.Armed fault = delay(Duration.ofDays(1));
        for (int i = 0; i < MANY; i++) {
          client(several).get("/v1/" + region.api().caller().projectId() + "/quotas");
        }
        await().atMost(PATIENCE).until(() -> fault.fired() == MANY);

        CompletableFuture<Void> holder = holdRegion();
        CompletableFuture<Void> unmounted = OwnThread.run(() -> several.unmount(region));
        await().atMost(PATIENCE).until(() -> droppingThreads(several) > 40);
        assertThat(new HttpCaller(several.uri()).get("/_simulator/health").status()).isEqualTo(200);

        leave.countDown();
        assertThat(CompletableFuture.allOf(holder, unmounted)).succeedsWithin(PATIENCE);
        await().atMost(PATIENCE).until(() -> calls().size() == MANY);
      }
    }

    private long droppingThreads(SimulatorServer of) {
      return framesOfThreads(of)
          .filter(frame -> frame.getClassName().endsWith(".Dispatcher"))
          .filter(frame -> frame.getMethodName().equals("drop"))
          .count();
    }

    @Test
    void areRefusedWhenTheRegionIsClosedMeanwhile() throws IOException {
      SimulatedFaults.Armed fault = delay(Duration.ofSeconds(3));
      SlowClient client = client().get(QUOTAS);
      await().atMost(PATIENCE).until(() -> fault.fired() == 1);
      region.close();

      assertThat(client.answer()).startsWith("HTTP/1.1 503 ");
    }
  }

  @Test
  void readersOfLargeAnswersHoldNoThread() throws IOException {
    String path = "/_simulator/state";
    try (SimulatedRegion large = largeRegion();
        SimulatorServer other = SimulatorServer.start(large)) {
      SlowClient client = SlowClient.withLittleSpace(other);
      clients.add(client);
      client.get(path).awaitAnswer();

      await().atMost(PATIENCE).until(() -> !isHandling(other));
      String answer = client.answer();
      assertThat(answer.length()).isGreaterThan(MORE_THAN_FITS);
      assertThat(answer.substring(answer.length() - 3)).isEqualTo("\n}\n");
    }
  }

  /** One whose state does not fit into what lies between a server and its client. */
  private static SimulatedRegion largeRegion() {
    SimulatedRegion large =
        SimulatedRegion.create(
            SimulatorConfig.builder()
                .quotas(Quotas.DEFAULT.withEndpointServices(SERVICES_OF_LARGE))
                .build());
    for (int i = 1; i <= SERVICES_OF_LARGE; i++) {
      PortSpec port = PortSpec.tcp(i, i);
      large
          .api()
          .createEndpointService(
              service -> service.vpcId(ID).portId(ID).serverType("VM").ports(port));
    }
    return large;
  }

  @Test
  void callsThatWaitForTheirRegionLeaveTheSimulatorsOwnApiAnswering() throws Exception {
    CompletableFuture<Void> holder = holdRegion();
    for (int i = 0; i < MANY; i++) {
      client().get(QUOTAS);
    }

    assertThat(http.get("/_simulator/health").status()).isEqualTo(200);
    leave.countDown();
    for (SlowClient client : clients) {
      assertThat(client.answer()).startsWith("HTTP/1.1 200 ");
    }
    assertThat(holder).succeedsWithin(PATIENCE);
  }

  private static boolean isHandling(SimulatorServer server) {
    return framesOfThreads(server)
        .anyMatch(frame -> frame.getClassName().startsWith("io.javalin."));
  }

  private static Stream<StackTraceElement> framesOfThreads(SimulatorServer of) {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(thread -> thread.getKey().getName().contains("-" + of.port() + "-"))
        .flatMap(thread -> Arrays.stream(thread.getValue()));
  }

  /** Keeps all calls to the region waiting, until they are let go on. */
  private CompletableFuture<Void> holdRegion() throws InterruptedException {
    CountDownLatch entered = new CountDownLatch(1);
    CompletableFuture<Void> holder =
        OwnThread.run(
            () ->
                region.setUp(
                    () -> {
                      entered.countDown();
                      awaitLeave();
                    }));
    assertThat(entered.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    return holder;
  }

  private void awaitLeave() {
    try {
      leave.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
