package io.vpcep.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.vpcep.simulator.SimulatedRegion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SimulatorServerTest {
  private final SimulatedRegion region = SimulatedRegion.create();

  @AfterEach
  void close() {
    region.close();
  }

  private static Answer health(SimulatorServer server) {
    return new HttpCaller(server.uri()).get("/_simulator/health");
  }

  private static boolean listens(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  private static long threadsThatKeepTheProcessAlive(int port) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("vpcep-simulator-" + port + "-"))
        .filter(thread -> thread.isAlive() && !thread.isDaemon())
        .count();
  }

  @Nested
  class Start {

    @Test
    void servesOnThisMachineAndAFreePort() {
      try (SimulatorServer server = SimulatorServer.start(region)) {
        assertThat(server.port()).isPositive();
        assertThat(server.uri()).hasToString("http://127.0.0.1:" + server.port());
        assertThat(server.region()).isSameAs(region);
        assertThat(health(server).status()).isEqualTo(200);
      }
    }

    @Test
    void servesTheSameRegionAsCallsInThisProcess() {
      try (SimulatorServer server = SimulatorServer.start(region)) {
        String project = region.api().caller().projectId();
        HttpCaller http = new HttpCaller(server.uri());

        String created =
            http.post("/v1/" + project + "/vpc-endpoint-services", ServedRegion.service(80, ""))
                .json()
                .get("id")
                .textValue();

        assertThat(region.api().showEndpointService(created).projectId()).isEqualTo(project);
      }
    }

    @Test
    void keepsTheProcessAlive() {
      try (SimulatorServer server = SimulatorServer.start(region)) {
        assertThat(threadsThatKeepTheProcessAlive(server.port())).isPositive();
      }
    }

    @Test
    void takenPortIsToldInOneMessage() throws IOException {
      try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        int port = taken.getLocalPort();

        assertThatExceptionOfType(UncheckedIOException.class)
            .isThrownBy(() -> SimulatorServer.start(region, new ServerConfig("127.0.0.1", port)))
            .withMessage("cannot listen on 127.0.0.1:" + port + ": address already in use");
        assertThat(threadsThatKeepTheProcessAlive(port)).isZero();
      }
    }

    @Test
    void unknownHostIsToldInOneMessage() {
      assertThatExceptionOfType(UncheckedIOException.class)
          .isThrownBy(() -> SimulatorServer.start(region, new ServerConfig("host.invalid", 80)))
          .withMessage("cannot listen on host.invalid:80: unknown host");
    }

    @Test
    void addressOfAnotherMachineIsToldInOneMessage() {
      assertThatExceptionOfType(UncheckedIOException.class)
          .isThrownBy(() -> SimulatorServer.start(region, new ServerConfig("192.0.2.1", 80)))
          .withMessageStartingWith("cannot listen on 192.0.2.1:80: ");
    }
  }

  @Nested
  class Hosts {

    @Test
    void nameOfThisMachine() {
      try (SimulatorServer server =
          SimulatorServer.start(region, ServerConfig.defaults().withHost("localhost"))) {
        assertThat(server.uri()).hasToString("http://localhost:" + server.port());
        assertThat(health(server).status()).isEqualTo(200);
      }
    }

    @Test
    void allAddressesAreReachedByTheLoopback() {
      try (SimulatorServer server =
          SimulatorServer.start(region, ServerConfig.defaults().withHost("0.0.0.0"))) {
        assertThat(server.uri()).hasToString("http://127.0.0.1:" + server.port());
        assertThat(health(server).status()).isEqualTo(200);
      }
    }

    @Test
    void addressesOfVersionSixStandInBrackets() throws IOException {
      Assumptions.assumeTrue(hasVersionSix(), "this machine has no IPv6");

      try (SimulatorServer server =
          SimulatorServer.start(region, ServerConfig.defaults().withHost("::1"))) {
        assertThat(server.uri()).hasToString("http://[::1]:" + server.port());
        assertThat(health(server).status()).isEqualTo(200);
      }
    }

    private boolean hasVersionSix() throws IOException {
      try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getAllByName("::1")[0])) {
        return socket.isBound();
      } catch (SocketException e) {
        return false;
      }
    }
  }

  @Nested
  class Several {

    @Test
    void serveTheirOwnRegions() {
      try (SimulatedRegion otherRegion = SimulatedRegion.create();
          SimulatorServer one = SimulatorServer.start(region);
          SimulatorServer other = SimulatorServer.start(otherRegion)) {
        new HttpCaller(one.uri()).post(ServedRegion.SERVICES, ServedRegion.service(80, ""));

        assertThat(count(one)).isEqualTo(1);
        assertThat(count(other)).isZero();
      }
    }

    @Test
    void canServeOneRegion() {
      try (SimulatorServer one = SimulatorServer.start(region);
          SimulatorServer other = SimulatorServer.start(region)) {
        new HttpCaller(one.uri()).post(ServedRegion.SERVICES, ServedRegion.service(80, ""));

        assertThat(count(other)).isEqualTo(1);
      }
    }

    @Test
    void goOnWhenOneStops() {
      try (SimulatorServer other = SimulatorServer.start(region)) {
        SimulatorServer.start(region).close();

        assertThat(health(other).status()).isEqualTo(200);
      }
    }

    private int count(SimulatorServer server) {
      return new HttpCaller(server.uri())
          .get(ServedRegion.SERVICES)
          .json()
          .get("total_count")
          .intValue();
    }
  }

  @Nested
  class Close {

    @Test
    void leavesNothingBehindButTheRegion() {
      SimulatorServer server = SimulatorServer.start(region);
      health(server);

      server.close();

      assertThat(listens(server.port())).isFalse();
      await()
          .atMost(Duration.ofMinutes(1))
          .untilAsserted(() -> assertThat(threadsThatKeepTheProcessAlive(server.port())).isZero());
      assertThat(region.api().listEndpoints().totalCount()).isZero();
    }

    @Test
    void canBeRepeated() {
      SimulatorServer server = SimulatorServer.start(region);
      server.close();
      server.close();

      assertThat(listens(server.port())).isFalse();
    }

    @Test
    void freesThePort() {
      SimulatorServer first = SimulatorServer.start(region);
      ServerConfig config = ServerConfig.defaults().withPort(first.port());
      health(first);
      first.close();

      try (SimulatorServer second = SimulatorServer.start(region, config)) {
        assertThat(health(second).status()).isEqualTo(200);
      }
    }

    @Test
    void doesNotWaitForConnectionsThatAreIdle() throws Exception {
      SimulatorServer server = SimulatorServer.start(region);
      try (Socket idle = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
        idle.getOutputStream()
            .write("GET /v1 HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(idle.getInputStream().read()).isEqualTo('H');

        CompletableFuture<Void> closed = OwnThread.run(server::close);

        assertThat(closed).succeedsWithin(Duration.ofSeconds(20));
      }
    }

    @Test
    void doesNotWaitForBodiesThatDoNotCome() throws Exception {
      SimulatorServer server = SimulatorServer.start(region);
      try (Socket slow = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
        String half =
            "POST " + ServedRegion.SERVICES + " HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{";
        slow.getOutputStream().write(half.getBytes(StandardCharsets.US_ASCII));

        CompletableFuture<Void> closed = OwnThread.run(server::close);

        assertThat(closed).succeedsWithin(Duration.ofSeconds(20));
      }
    }

    @Test
    void isDoneByInterruptedThreadsToo() {
      SimulatorServer server = SimulatorServer.start(region);
      health(server);
      Thread.currentThread().interrupt();

      server.close();

      assertThat(Thread.interrupted()).isTrue();
      assertThat(listens(server.port())).isFalse();
    }

    @Test
    void letsCallsUnderWayEnd() throws Exception {
      SimulatorServer server = SimulatorServer.start(region);
      // The first answer of all takes longer than any other, and the server does not wait for ever.
      assertThat(new HttpCaller(server.uri()).get(ServedRegion.SERVICES).status()).isEqualTo(200);
      try (HeldRegion held = HeldRegion.of(region);
          Socket client = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
        client
            .getOutputStream()
            .write(
                ("GET " + ServedRegion.SERVICES + " HTTP/1.1\r\nHost: x\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
        ServerThreads.awaitIn("Dispatcher", server);
        CompletableFuture<Void> closed = OwnThread.run(server::close);
        await()
            .pollInterval(Duration.ofMillis(5))
            .atMost(Duration.ofMinutes(1))
            .until(() -> !listens(server.port()));
        held.letGo();

        assertThat(new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
            .startsWith("HTTP/1.1 200 ")
            .endsWith("\"total_count\":0}");
        assertThat(closed).succeedsWithin(Duration.ofMinutes(1));
      }
    }
  }
}
