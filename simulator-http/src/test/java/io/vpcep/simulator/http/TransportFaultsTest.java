package io.vpcep.simulator.http;

import static io.vpcep.simulator.http.ServedRegion.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.tuple;

import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.clock.ClockSettings;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.fault.Fault;
import io.vpcep.simulator.fault.FaultEffect;
import io.vpcep.simulator.journal.RecordedCall;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Injected faults that are none of the API's answers, as a client meets them. */
class TransportFaultsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private ServedRegion served = ServedRegion.start();

  @AfterEach
  void close() {
    served.close();
  }

  private HttpResponse<String> create() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(served.server.uri() + SERVICES))
            .timeout(PATIENCE)
            .POST(BodyPublishers.ofString(ServedRegion.service(80, "")))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  private void hitCreation(FaultEffect effect) {
    served.region.faults().next(Operation.CREATE_ENDPOINT_SERVICE, effect);
  }

  private int services() {
    return served.show(SERVICES).get("total_count").intValue();
  }

  @Nested
  class RawAnswers {

    @Test
    void areWrittenAsTheTestWroteThem() throws Exception {
      FaultEffect.RawAnswer page =
          FaultEffect.answer(504, "text/html;charset=utf-8", "<h1>Zu spät</h1>");
      hitCreation(page.withHeader("Retry-After", "7").withHeader("Via", "1.1 proxy"));

      HttpResponse<String> answer = create();

      assertThat(answer.statusCode()).isEqualTo(504);
      assertThat(answer.body()).isEqualTo("<h1>Zu spät</h1>");
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
      assertThat(answer.headers().firstValue("Retry-After")).hasValue("7");
      assertThat(answer.headers().firstValue("Via")).hasValue("1.1 proxy");
      assertThat(services()).isZero();
      assertThat(create().statusCode()).isEqualTo(200);
    }

    @Test
    void canHaveNoTypeAndNoBody() throws Exception {
      hitCreation(FaultEffect.answer(503, null, ""));

      HttpResponse<String> answer = create();

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).isEmpty();
      assertThat(answer.headers().firstValue("Content-Type")).isEmpty();
    }

    @Test
    void canHideWhatTheCallHasDone() throws Exception {
      hitCreation(FaultEffect.answer(502, "text/plain", "bad gateway").afterTheEffect());

      assertThat(create().statusCode()).isEqualTo(502);
      assertThat(services()).isEqualTo(1);
      assertThat(create().body()).contains("EndPoint.3044");
    }
  }

  @Test
  void areInTheJournalAsTheClientMetThem() throws Exception {
    hitCreation(FaultEffect.answer(504, "text/html", "<h1>late</h1>"));
    create();
    hitCreation(FaultEffect.dropAfter());
    assertThatIOException().isThrownBy(this::create);

    assertThat(served.region.journal().calls())
        .extracting(RecordedCall::outcome, RecordedCall::status)
        .containsExactly(
            tuple(RecordedCall.Outcome.FAULT, 504), tuple(RecordedCall.Outcome.DROPPED, 0));
  }

  @Nested
  class DroppedConnections {

    @Test
    void beforeTheEffectChangeNothing() throws Exception {
      hitCreation(FaultEffect.dropBefore());

      assertThatIOException().isThrownBy(TransportFaultsTest.this::create);

      assertThat(services()).isZero();
      assertThat(create().statusCode()).isEqualTo(200);
    }

    @Test
    void afterTheEffectLetARetryMeetIt() throws Exception {
      hitCreation(FaultEffect.dropAfter());

      assertThatIOException().isThrownBy(TransportFaultsTest.this::create);

      assertThat(services()).isEqualTo(1);
      assertThat(create().body()).contains("EndPoint.3044");
    }

    @Test
    void endTheStreamWithoutAByte() throws Exception {
      served.region.faults().arm(Fault.next(FaultEffect.dropBefore()));
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), served.server.port())) {
        socket.setSoTimeout((int) PATIENCE.toMillis());
        String request = "GET " + SERVICES + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        InputStream answer = socket.getInputStream();

        assertThat(answer.read()).isEqualTo(-1);
      }
    }
  }

  @Nested
  class Delays {

    @Test
    void moveAManualClockAndDoNotWait() throws Exception {
      Instant before = served.region.clock().instant();
      hitCreation(FaultEffect.delay(Duration.ofDays(30)));

      assertThat(create().statusCode()).isEqualTo(200);

      assertThat(served.region.clock().instant()).isEqualTo(before.plus(Duration.ofDays(30)));
    }

    @Test
    void areRealWhereTheClockIsTheMachines() throws Exception {
      serveInRealTime();
      hitCreation(FaultEffect.delay(Duration.ofMillis(200)));
      long start = System.nanoTime();

      assertThat(create().statusCode()).isEqualTo(200);

      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .isGreaterThanOrEqualTo(Duration.ofMillis(200));
    }

    @Test
    void keepNobodyElseWaitingAndEndWithTheServer() {
      serveInRealTime();
      hitCreation(FaultEffect.delay(Duration.ofDays(1)));
      CompletableFuture<Void> delayed =
          OwnThread.run(() -> assertThatIOException().isThrownBy(this::createAndWait));
      Awaitility.await().atMost(PATIENCE).until(() -> served.region.faults().armed().isEmpty());

      assertThat(services()).isZero();
      assertThat(delayed).isNotDone();
      served.server.close();
      assertThat(delayed).succeedsWithin(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private void serveInRealTime() {
      served.close();
      served = ServedRegion.start(SimulatorConfig.builder().clock(ClockSettings.system()).build());
    }

    private void createAndWait() throws IOException {
      try {
        create();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }
}
