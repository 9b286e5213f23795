package io.vpcep.simulator.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.clock.SimulatorClock;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.http.SimulatorServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What {@code sharedServer = true} adds to {@code http = true}. */
class SharedServerTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Map<String, String> EIGHT_AT_ONCE =
      Map.of(
          "junit.jupiter.execution.parallel.enabled", "true",
          "junit.jupiter.execution.parallel.mode.default", "concurrent",
          "junit.jupiter.execution.parallel.config.strategy", "fixed",
          "junit.jupiter.execution.parallel.config.fixed.parallelism", "8");

  @Test
  void manyTestsAtOnceShareOnePortAndNothingElse() {
    JupiterRun run = JupiterRun.of(Many.class, EIGHT_AT_ONCE);

    assertThat(run.failures()).isEmpty();
    assertThat(run.passed()).isEqualTo(200);
    assertThat(Many.PROJECTS).hasSize(200).doesNotHaveDuplicates();
    assertThat(Set.copyOf(Many.SERVERS)).hasSize(1).allSatisfy(HttpInjectionTest::isStopped);
  }

  @Test
  void classesShareItToo() {
    assertThat(JupiterRun.of(TwoClasses.class).failures()).isEmpty();

    assertThat(TwoClasses.SERVERS).hasSize(1);
  }

  @Test
  void idsAreTheSameInEachRun() {
    JupiterRun.passes(Few.class, 3);
    List<String> first = List.copyOf(new TreeSet<>(Few.PROJECTS));
    Few.PROJECTS.clear();
    JupiterRun.passes(Few.class, 3);

    assertThat(new TreeSet<>(Few.PROJECTS)).hasSize(3).containsExactlyElementsOf(first);
  }

  @Test
  void aTestIsNoLongerBehindTheServerWhenItHasEnded() {
    JupiterRun.passes(Afterwards.class, 2);
  }

  @Test
  void aClassThatAsksForARegionSharesThatAsWell() {
    JupiterRun.passes(SharedRegion.class, 2);
  }

  @Test
  void withoutItEachTestHasAServerOfItsOwnAndNoNamespace() {
    JupiterRun.passes(OwnServer.class, 2);

    assertThat(OwnServer.SERVERS).hasSize(2);
  }

  @Nested
  @VpcepSimulator(http = true, sharedServer = true)
  class OfOneTest {

    @Test
    void theProjectStaysWhenTheRegionBeginsAnew(URI server, Caller caller, SimulatedRegion region)
        throws Exception {
      region.reset();

      assertThat(post(server, services(caller)).statusCode()).isEqualTo(200);
    }

    @Test
    void theServerKnowsFurtherAccountsOfTheRegion(URI server, SimulatedRegion region)
        throws Exception {
      assertThat(get(server, services(region.account("consumer"))).statusCode()).isEqualTo(200);
    }

    @Test
    void aProjectOfNobodyIsRefused(URI server) throws Exception {
      HttpResponse<String> answer = get(server, "/v1/" + "9".repeat(32) + "/vpc-endpoints");

      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.headers().firstValue("X-Simulator-Detail")).isPresent();
    }

    @Test
    void theClockIsMovedAtTheAddressOfTheRegion(URI server, Caller caller, SimulatorClock clock)
        throws Exception {
      Instant before = clock.instant();
      String path = "/_simulator/regions/" + caller.projectId() + "/_simulator/clock/advance";

      HttpRequest request =
          HttpRequest.newBuilder(server.resolve(path))
              .POST(BodyPublishers.ofString("{\"duration\": \"PT1H\"}"))
              .build();
      assertThat(CLIENT.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);

      assertThat(clock.instant()).isEqualTo(before.plus(Duration.ofHours(1)));
    }

    @Test
    void theServerIsInjectedToo(SimulatorServer server, URI uri) {
      assertThat(server.uri()).isEqualTo(uri);
    }
  }

  private static String services(Caller caller) {
    return "/v1/" + caller.projectId() + "/vpc-endpoint-services";
  }

  private static HttpResponse<String> get(URI server, String path) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(server.resolve(path)).build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> post(URI server, String path) throws Exception {
    String id = "4189d3c2-8882-4871-a3c2-d380272eed80";
    String body =
        """
        {"vpc_id": "%s", "port_id": "%s", "server_type": "VM",
         "ports": [{"client_port": 80, "server_port": 80}]}"""
            .formatted(id, id);
    return CLIENT.send(
        HttpRequest.newBuilder(server.resolve(path)).POST(BodyPublishers.ofString(body)).build(),
        BodyHandlers.ofString());
  }

  @VpcepSimulator(http = true, sharedServer = true)
  static class Many {
    static final Queue<URI> SERVERS = new ConcurrentLinkedQueue<>();
    static final Queue<String> PROJECTS = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void keep(URI server, VpcepApi api) {
      SERVERS.add(server);
      PROJECTS.add(api.caller().projectId());
    }

    @RepeatedTest(200)
    void test(URI server, VpcepApi api, SimulatorClock clock) throws Exception {
      Instant start = clock.instant();
      String services = services(api.caller());

      HttpResponse<String> created = post(server, services);
      assertThat(created.statusCode()).as(created.body()).isEqualTo(200);
      assertThat(get(server, services).body()).contains("\"total_count\":1");

      assertThat(api.listEndpointServices().totalCount()).isEqualTo(1);
      assertThat(clock.instant()).isEqualTo(start.plusSeconds(90)); // three calls, all its own
    }
  }

  @VpcepSimulator(http = true, sharedServer = true)
  static class TwoClasses {
    static final Set<URI> SERVERS = ConcurrentHashMap.newKeySet();

    @Test
    void test(URI server) {
      SERVERS.add(server);
    }

    @Nested
    @VpcepSimulator(http = true, sharedServer = true, seed = 7)
    class Other {
      @Test
      void test(URI server) {
        SERVERS.add(server);
      }
    }
  }

  @VpcepSimulator(http = true, sharedServer = true)
  static class Few {
    static final Queue<String> PROJECTS = new ConcurrentLinkedQueue<>();

    @RepeatedTest(3)
    void test(Caller caller) {
      PROJECTS.add(caller.projectId());
    }
  }

  @VpcepSimulator(http = true, sharedServer = true)
  static class Afterwards {
    private static final Queue<String> SEEN = new ConcurrentLinkedQueue<>();

    @RepeatedTest(2)
    void test(URI server, Caller caller) throws Exception {
      for (String before : SEEN) {
        assertThat(get(server, before).statusCode()).isEqualTo(404);
      }
      assertThat(get(server, services(caller)).statusCode()).isEqualTo(200);
      SEEN.add(services(caller));
    }
  }

  @VpcepSimulator(http = true, sharedServer = true, lifetime = Lifetime.PER_CLASS)
  static class SharedRegion {
    @BeforeAll
    static void create(URI server, Caller caller) throws Exception {
      assertThat(post(server, services(caller)).statusCode()).isEqualTo(200);
    }

    @RepeatedTest(2)
    void test(URI server, Caller caller) throws Exception {
      assertThat(get(server, services(caller)).body()).contains("\"total_count\":1");
    }
  }

  @VpcepSimulator(http = true)
  static class OwnServer {
    static final Set<SimulatorServer> SERVERS = ConcurrentHashMap.newKeySet();

    @RepeatedTest(2)
    void test(SimulatorServer server, SimulatorConfig config) {
      SERVERS.add(server);
      assertThat(config.accountNamespace()).isEmpty();
    }
  }
}
