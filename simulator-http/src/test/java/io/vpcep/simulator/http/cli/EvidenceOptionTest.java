package io.vpcep.simulator.http.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.api.Requests;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.http.RegionEvidence;
import io.vpcep.simulator.http.Rule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Option {@code --evidence}. */
class EvidenceOptionTest {
  private static final SimulatorConfig CONFIG =
      SimulatorConfig.builder().seed(5001).regionName("eu-nl").build();

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;

  @BeforeEach
  void leaveEvidence() throws IOException {
    try (SimulatedRegion region = SimulatedRegion.create(CONFIG)) {
      region.api().createEndpointService(Requests.endpointService("web").build());
      region.clock().advance(Duration.ofSeconds(30));
      Map<String, byte[]> files =
          RegionEvidence.files(
              CONFIG, region.snapshot(), region.journal().recording(), region.history());
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Files.write(folder.resolve(file.getKey()), file.getValue());
      }
    }
  }

  private int run(Runnable whileServing, Map<String, String> variables, String... options) {
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.add("--port=0");
    return new Launcher(
            new PrintStream(out, false, UTF_8), new PrintStream(err, false, UTF_8), whileServing)
        .run(arguments.toArray(String[]::new), variables);
  }

  private String send(String method, String path) {
    URI server = URI.create(out.toString(UTF_8).strip().replaceFirst(".* ", ""));
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve("/_simulator/" + path))
            .method(method, BodyPublishers.noBody())
            .build();
    try {
      return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private void assertThatItIsThere() {
    assertThat(send("GET", "journal")).contains("CreateEndpointService", "\"total\":1");
    assertThat(send("GET", "events")).contains("CreateEndpointService").doesNotContain("set_up");
    assertThat(send("GET", "clock")).contains("manual", "2024-04-12T00:00:30Z");
    assertThat(send("GET", "pending")).contains("creating", "2024-04-12T00:01:30Z");
    assertThat(send("GET", "state")).contains("\"eu-nl.web.", "5001");
  }

  @Rule("S82")
  @Test
  void theRegionStandsAsItStoodAndDoesSoAfterAReset() {
    int exitCode =
        run(
            () -> {
              assertThatItIsThere();
              send("POST", "clock/advance-until-idle");
              send("DELETE", "journal");
              send("POST", "reset");
              assertThatItIsThere();
            },
            Map.of(),
            "--evidence=" + folder);

    assertThat(exitCode).as(err.toString(UTF_8)).isZero();
  }

  @Test
  void aVariableSaysItToo() {
    run(this::assertThatItIsThere, Map.of("VPCEP_SIMULATOR_EVIDENCE", folder.toString()));

    assertThat(err.toString(UTF_8)).isEmpty();
  }

  @Test
  void whatIsSetBesideHolds() {
    Configuration configuration =
        Configuration.of(
            new Settings(
                Options.parse("--evidence=" + folder, "--clock=auto", "--read-lag=3s").values(),
                Map.of()));

    assertThat(configuration.region().clock().step()).isEqualTo(CONFIG.clock().step());
    assertThat(configuration.region().lags().reads()).isEqualTo(Duration.ofSeconds(3));
    assertThat(configuration.region().seed()).isEqualTo(5001);
  }

  @Test
  void anotherFolderIsRefused() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));

    assertThat(run(() -> {}, Map.of(), "--evidence=" + other)).isEqualTo(2);
    assertThat(err.toString(UTF_8))
        .isEqualTo(
            "vpcep-simulator: "
                + other
                + ": this is no folder of evidence, there is no evidence.json in it"
                + System.lineSeparator());
  }

  @Test
  void anotherStateDoesNotGoWithIt() {
    String state = "--state=" + folder.resolve("state.json");

    assertThat(run(() -> {}, Map.of(), "--evidence=" + folder, state)).isEqualTo(2);
    assertThat(
            run(
                () -> {},
                Map.of("VPCEP_SIMULATOR_SAVE_ON_EXIT", folder.resolve("saved.json").toString()),
                "--evidence=" + folder))
        .isEqualTo(2);
    assertThat(err.toString(UTF_8).lines())
        .containsExactly(
            "vpcep-simulator: --evidence has a state of its own, and does not go with --state",
            "vpcep-simulator: --evidence has a state of its own, and does not go with"
                + " VPCEP_SIMULATOR_SAVE_ON_EXIT");
  }
}
