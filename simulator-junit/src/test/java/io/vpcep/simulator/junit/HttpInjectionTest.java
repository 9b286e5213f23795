package io.vpcep.simulator.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.http.SimulatorServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.converter.ConvertWith;
import org.junit.jupiter.params.converter.TypedArgumentConverter;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code http = true} adds. */
class HttpInjectionTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @Nested
  @VpcepSimulator(http = true)
  class TheServer {

    @Test
    void servesTheRegionOfTheTest(URI endpoint, SimulatedRegion region) throws Exception {
      String id = Requests.createService(region.api()).id();
      String services = "/v1/" + region.api().caller().projectId() + "/vpc-endpoint-services";

      assertThat(get(endpoint, services)).contains(id);
    }

    @Test
    void isOnLoopbackAndItsUriEndsWithoutSlash(URI endpoint) {
      assertThat(endpoint).hasScheme("http").hasHost("127.0.0.1").hasPath("");
    }

    @Test
    void isInjectedTooAndTheSameForTheWholeTest(
        SimulatorServer server, URI endpoint, SimulatedRegion region) {
      assertThat(server.uri()).isEqualTo(endpoint);
      assertThat(server.region()).isSameAs(region);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void isThereInParameterizedTests(int argument, URI endpoint) {
      assertThat(argument).isPositive();
      assertThat(endpoint).hasHost("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = "page")
    void anAnnotatedUriIsNotItsOwn(@ConvertWith(Page.class) URI page, URI endpoint) {
      assertThat(page).hasHost("example.com");
      assertThat(endpoint).hasHost("127.0.0.1");
    }
  }

  @Nested
  @VpcepSimulator(http = true)
  class ItsAttributes {

    @Test
    @VpcepSimulator(auth = "full")
    void whoMayCall(URI endpoint, Caller caller) throws Exception {
      assertThat(get(endpoint, "/v1/" + caller.projectId() + "/vpc-endpoints"))
          .contains("EndPoint.0003");
    }

    @Test
    @VpcepSimulator(tls = true)
    void https(SimulatorServer server, URI endpoint) throws Exception {
      HttpClient trusting =
          HttpClient.newBuilder().sslContext(server.certificate().clientContext()).build();

      assertThat(endpoint).hasScheme("https");
      assertThat(
              trusting
                  .send(HttpRequest.newBuilder(endpoint).build(), BodyHandlers.ofString())
                  .body())
          .contains("versions");
    }

    @Test
    @VpcepSimulator(identityClock = "simulated", clockStart = "2030-01-01T00:00:00Z")
    void whenTokensEnd(URI endpoint) throws Exception {
      String login =
          """
          {"auth": {"identity": {"methods": ["password"], "password": {"user": {
            "name": "me", "domain": {"name": "me"}, "password": "mine"}}}}}""";
      HttpRequest request =
          HttpRequest.newBuilder(endpoint.resolve("/v3/auth/tokens"))
              .POST(BodyPublishers.ofString(login))
              .build();

      assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body())
          .contains("\"expires_at\":\"2030-01-02T");
    }

    @Test
    void thePort() throws Exception {
      try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        OnPort.port = taken.getLocalPort();

        assertThat(JupiterRun.of(OnPort.class).failure())
            .hasMessageContaining("127.0.0.1:" + taken.getLocalPort());
      }
    }
  }

  @Nested
  class HowLongItLives {

    @Test
    void eachTestHasAServerOfItsOwnWhichIsStoppedAfterIt() {
      JupiterRun.passes(OwnServers.class, 2);

      assertThat(OwnServers.SEEN).hasSize(2).allSatisfy(HttpInjectionTest::isStopped);
    }

    @Test
    void aClassThatAsksForItShares() {
      JupiterRun.passes(SharedServer.class, 2);

      assertThat(SharedServer.SEEN).hasSize(1).allSatisfy(HttpInjectionTest::isStopped);
    }
  }

  @Test
  void withoutHttpTheServerIsRefusedWithWhatToDo() {
    assertThat(JupiterRun.of(WantsServer.class).failure())
        .isInstanceOf(ParameterResolutionException.class)
        .hasMessageContaining("SimulatorServer")
        .hasMessageContaining("set http = true");
  }

  private static String get(URI endpoint, String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(endpoint.resolve(path)).build();
    return CLIENT.send(request, BodyHandlers.ofString()).body();
  }

  static void isStopped(URI endpoint) {
    assertThatThrownBy(() -> get(endpoint, "/")).isInstanceOf(ConnectException.class);
  }

  static class OnPort {
    static int port;

    @RegisterExtension
    final VpcepSimulatorExtension simulator =
        VpcepSimulatorExtension.builder().http(true).port(port).build();

    @Test
    void test() {
      assertThat(simulator.uri()).hasPort(port);
    }
  }

  @VpcepSimulator(http = true)
  static class OwnServers {
    static final Set<URI> SEEN = ConcurrentHashMap.newKeySet();

    @RepeatedTest(2)
    void test(URI endpoint) throws Exception {
      assertThat(get(endpoint, "/")).isNotEmpty();
      SEEN.add(endpoint);
    }
  }

  @VpcepSimulator(http = true, lifetime = Lifetime.PER_CLASS)
  static class SharedServer {
    static final Set<URI> SEEN = ConcurrentHashMap.newKeySet();

    @BeforeAll
    static void keep(URI endpoint) {
      SEEN.add(endpoint);
    }

    @RepeatedTest(2)
    void test(URI endpoint) {
      SEEN.add(endpoint);
    }
  }

  @VpcepSimulator
  static class WantsServer {
    @Test
    void test(SimulatorServer server) {
      assertThat(server).isNotNull();
    }
  }

  /** An argument of a test's own that happens to be a URI. */
  static final class Page extends TypedArgumentConverter<String, URI> {
    Page() {
      super(String.class, URI.class);
    }

    @Override
    protected URI convert(String name) {
      return URI.create("http://example.com/" + name);
    }
  }
}
