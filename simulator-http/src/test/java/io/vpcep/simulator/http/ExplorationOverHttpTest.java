package io.vpcep.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.clock.Sleeper;
import io.vpcep.simulator.exploration.Exploration;
import io.vpcep.simulator.exploration.ExplorationConfig;
import io.vpcep.simulator.exploration.ExplorationConfig.Bounds;
import io.vpcep.simulator.exploration.ExplorationConfig.Pairs;
import io.vpcep.simulator.exploration.ExplorationFailure;
import io.vpcep.simulator.exploration.ExplorationReport;
import io.vpcep.simulator.exploration.Invariant;
import io.vpcep.simulator.exploration.Level;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A client over HTTP is explored too, behind one server for all runs. */
class ExplorationOverHttpTest {
  private static final SimulatorServer SERVER = SimulatorServer.startEmpty(ServerConfig.defaults());

  /** On a slow machine the first run takes long. */
  private static final Bounds PATIENT = Bounds.DEFAULT.withWatchdog(Duration.ofMinutes(5));

  private static final ExplorationConfig ALONE =
      ExplorationConfig.DEFAULT.withPairs(Pairs.NONE).withBounds(PATIENT);

  @AfterAll
  static void close() {
    SERVER.close();
  }

  /** Makes a service, waits until it is available, and deletes it. */
  private static class Client {
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");
    private static final Set<Integer> FOR_THE_MOMENT = Set.of(401, 429, 500, 503, 504);

    private final HttpClient http =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Sleeper sleeper;
    private final URI services;

    Client(SimulatedRegion region) {
      sleeper = region.clientTime().sleeper();
      String project = region.api().caller().projectId();
      services = SERVER.uri().resolve("/v1/" + project + "/vpc-endpoint-services");
    }

    final void run() throws IOException, InterruptedException {
      String created =
          call("POST", "", ServedRegion.service(80, ", \"service_name\": \"web\"")).body();
      Matcher id = ID.matcher(created);
      assertThat(id.find()).as(created).isTrue();
      String shown;
      do {
        sleeper.sleep(Duration.ofSeconds(30));
        shown = call("GET", "/" + id.group(1), "").body();
      } while (!shown.contains("\"available\""));
      call("DELETE", "/" + id.group(1), "");
    }

    private HttpResponse<String> call(String method, String path, String body)
        throws IOException, InterruptedException {
      while (true) {
        try {
          HttpResponse<String> answer = send(method, path, body);
          if (!isForTheMoment(answer)) {
            return answer;
          }
        } catch (IOException e) {
          // Nobody knows whether it has happened; here it does not matter.
        }
        sleeper.sleep(Duration.ofSeconds(2));
      }
    }

    boolean isForTheMoment(HttpResponse<String> answer) {
      return FOR_THE_MOMENT.contains(answer.statusCode())
          || answer.body().contains("EndPoint.0022");
    }

    private HttpResponse<String> send(String method, String path, String body)
        throws IOException, InterruptedException {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(services + path))
              .header("Content-Type", "application/json")
              .method(
                  method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
              .build();
      return http.send(request, BodyHandlers.ofString());
    }
  }

  private interface Maker {
    Client make(SimulatedRegion region);
  }

  private static ExplorationReport explored(ExplorationConfig config, Maker maker)
      throws Exception {
    return Exploration.of(config)
        .run(
            region -> {
              SERVER.mount(region);
              try {
                maker.make(region).run();
                // The test's own calls, in this process, are not disturbed.
                region.api().listEndpointServices();
              } finally {
                SERVER.unmount(region);
              }
            });
  }

  @Test
  void soundClientSurvives() throws Exception {
    ExplorationReport report =
        explored(ALONE.withLevels(Level.TIMING, Level.TRANSIENT), Client::new);

    assertThat(report.survived()).as(report.toString()).isTrue();
    assertThat(report.coverage().operations())
        .containsExactly("CreateEndpointService", "ShowEndpointService", "DeleteEndpointService");
    assertThat(report.levels().get(1).alone().runs()).isPositive();
  }

  @Test
  void clientThatDoesNotTryAgainIsFound() throws Exception {
    ExplorationReport report =
        explored(
            ALONE.withLevels(Level.TRANSIENT),
            region ->
                new Client(region) {
                  @Override
                  boolean isForTheMoment(HttpResponse<String> answer) {
                    return answer.statusCode() != 503 && super.isForTheMoment(answer);
                  }
                });

    ExplorationFailure failure = report.failures().get(0);
    assertThat(failure.disturbances())
        .containsExactly("unavailable at the gateway: CreateEndpointService (call 1)");
  }

  @Test
  void endlessClientIsFound() throws Exception {
    ExplorationReport report =
        explored(ALONE.withLevels(Level.FAILING).withBounds(PATIENT.withCalls(50)), Client::new);

    // It waits for a service that has failed, and takes a closed connection for a hiccup.
    assertThat(report.failures()).hasSize(1);
    assertThat(report.failures().get(0).invariant()).isEqualTo(Invariant.ENDS);
  }
}
