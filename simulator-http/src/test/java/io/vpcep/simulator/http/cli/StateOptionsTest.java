package io.vpcep.simulator.http.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.http.OwnThread;
import io.vpcep.simulator.http.RegionDocument;
import io.vpcep.simulator.http.Rule;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Options {@code --state} and {@code --save-on-exit}. */
class StateOptionsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String PROJECT = "11111111111111111111111111111111";
  private static final String SERVICES = "/v1/" + PROJECT + "/vpc-endpoint-services";
  private static final String SEED =
      """
      version: 1
      services:
        - project_id: 11111111111111111111111111111111
          service_name: seeded
          vpc_id: 4189d3c2-8882-4871-a3c2-d380272eed80
          port_id: 4189d3c2-8882-4871-a3c2-d380272eed88
          ports: [{client_port: 80, server_port: 8080}]
      """;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path directory;

  private int run(Runnable whileServing, String... arguments) {
    out.reset();
    return new Launcher(
            new PrintStream(out, false, UTF_8), new PrintStream(err, false, UTF_8), whileServing)
        .run(arguments, Map.of());
  }

  private URI uri(String path) {
    return URI.create(out.toString(UTF_8).strip().replaceFirst(".* ", "") + path);
  }

  private String send(String method, String path) {
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(uri(path)).method(method, BodyPublishers.noBody()).build(),
              BodyHandlers.ofString())
          .body();
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Test
  void aSeedFileIsThereAndThereAgainAfterAReset() throws IOException {
    Path file = Files.writeString(directory.resolve("seed.yaml"), SEED);
    AtomicReference<String> services = new AtomicReference<>("");

    int exitCode =
        run(
            () -> {
              send("POST", "/_simulator/reset");
              services.set(send("GET", SERVICES));
            },
            "--port=0",
            "--state=" + file);

    assertThat(exitCode).as(err.toString(UTF_8)).isZero();
    assertThat(services.get()).contains("eu-de.seeded.", "\"available\"");
  }

  @Test
  void aSeedFileGoesWithANetworkFile() throws IOException {
    Path state = Files.writeString(directory.resolve("seed.yaml"), SEED);
    Path network =
        Files.writeString(
            directory.resolve("network.yaml"),
            "public_services: [{name: com.example.more, type: gateway}]");
    AtomicReference<String> services = new AtomicReference<>("");

    run(
        () -> services.set(send("GET", SERVICES + "/public") + send("GET", SERVICES)),
        "--port=0",
        "--state=" + network,
        "--state=" + state);

    assertThat(services.get()).contains("com.example.more", "eu-de.seeded.");
  }

  @Rule("S78")
  @Test
  void aSimulatorGoesOnWhereItStopped() throws IOException {
    Path file = directory.resolve("state.json");
    String[] arguments = {
      "--port=0", "--clock=manual", "--state=" + file, "--save-on-exit=" + file
    };
    assertThat(run(() -> {}, arguments)).as("without a file").isZero();
    String seeded =
        Files.readString(file).replace("\"services\" : [ ]", "\"services\" : " + SERVICE);
    Files.writeString(file, seeded);

    assertThat(run(() -> {}, arguments)).as(err.toString(UTF_8)).isZero();
    String saved = Files.readString(file);
    assertThat(saved).contains("eu-de.seeded.");
    assertThat(run(() -> {}, arguments)).isZero();
    assertThat(file).hasContent(saved);
  }

  /** Calls go on while the server stops: what a client has an answer for is in the file. */
  @Rule("S78")
  @Test
  void whatIsAnsweredWhileTheServerStopsIsSaved() throws IOException {
    Path file = directory.resolve("state.json");
    AtomicReference<String> answer = new AtomicReference<>();
    AtomicReference<CompletableFuture<Void>> calls = new AtomicReference<>();

    int exitCode =
        run(
            () -> {
              calls.set(OwnThread.run(() -> advanceUntilTheEnd(answer)));
              await().atMost(PATIENCE).until(() -> answer.get() != null);
            },
            "--port=0",
            "--clock=manual",
            "--save-on-exit=" + file);

    assertThat(exitCode).as(err.toString(UTF_8)).isZero();
    assertThat(calls.get()).succeedsWithin(PATIENCE);
    assertThat(now(Files.readString(file))).isAfterOrEqualTo(now(answer.get()));
  }

  private void advanceUntilTheEnd(AtomicReference<String> answer) {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest advance =
        HttpRequest.newBuilder(uri("/_simulator/clock/advance"))
            .POST(BodyPublishers.ofString("{\"duration\": \"PT1S\"}"))
            .build();
    try {
      while (true) {
        HttpResponse<String> response = client.send(advance, BodyHandlers.ofString());
        if (response.statusCode() == 503) {
          return; // It came when the server had begun to stop: nothing was done.
        }
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        answer.set(response.body());
      }
    } catch (IOException e) {
      // The server is gone.
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static Instant now(String json) throws IOException {
    return Instant.parse(new ObjectMapper().readTree(json).get("now").textValue());
  }

  private static final String SERVICE =
      """
      [{"project_id": "11111111111111111111111111111111", "service_name": "seeded",
        "vpc_id": "4189d3c2-8882-4871-a3c2-d380272eed80",
        "port_id": "4189d3c2-8882-4871-a3c2-d380272eed88",
        "ports": [{"client_port": 80, "server_port": 8080}]}]""";

  @Rule("S44")
  @Test
  void theKeyOfTokensIsKept() throws IOException {
    Path saved = directory.resolve("state.json");
    String[] arguments = {"--port=0", "--clock=manual", "--save-on-exit=" + saved};
    assertThat(run(() -> {}, arguments)).as(err.toString(UTF_8)).isZero();
    String first = Files.readString(saved);

    assertThat(run(() -> {}, arguments)).as(err.toString(UTF_8)).isZero();

    assertThat(first).containsPattern("\"token_key\" : \"[0-9a-f]{64}\"");
    assertThat(saved).content().isEqualTo(first);
  }

  @Rule("S44")
  @Test
  void whereASeedIsSetNoKeyOfTokensIsSaved() {
    Path saved = directory.resolve("state.json");

    assertThat(run(() -> {}, "--port=0", "--seed=1", "--save-on-exit=" + saved)).isZero();

    assertThat(saved).content().doesNotContain("token_key");
  }

  @Test
  void regionAndSeedComeFromTheFileUnlessTheyAreSet() {
    Path file = directory.resolve("state.json");
    SimulatorConfig config =
        SimulatorConfig.builder().regionName("other").seed(9).accountNamespace("n").build();
    try (SimulatedRegion region = SimulatedRegion.create(config)) {
      RegionDocument.of(region).write(file);
    }

    assertThat(run(() -> {}, "--port=0", "--state=" + file)).as(err.toString(UTF_8)).isZero();
    assertThat(run(() -> {}, "--port=0", "--state=" + file, "--seed=8")).isEqualTo(2);
    assertThat(err.toString(UTF_8))
        .startsWith("vpcep-simulator: " + file + ": line 1, column 1: ")
        .contains("the state has the seed 9")
        .hasLineCount(1);
  }

  @Rule("S78")
  @Test
  void whereASavedFileIsThereItIsReadAlone() throws IOException {
    Path seed = Files.writeString(directory.resolve("seed.yaml"), SEED);
    Path saved = directory.resolve("state.json");
    String[] arguments = {
      "--port=0", "--clock=manual", "--state=" + seed, "--save-on-exit=" + saved
    };
    assertThat(run(() -> {}, arguments)).as(err.toString(UTF_8)).isZero();
    assertThat(saved).content().contains("eu-de.seeded.");
    String first = Files.readString(saved);
    Files.writeString(seed, SEED.replace("seeded", "other"));

    assertThat(run(() -> {}, arguments)).as(err.toString(UTF_8)).isZero();

    assertThat(saved).hasContent(first);
  }

  @Test
  void severalFilesAreReadFromTheVariableToo() throws IOException {
    Path seed = Files.writeString(directory.resolve("seed.yaml"), SEED);
    Path accounts = Files.writeString(directory.resolve("a.yaml"), "accounts: [{name: one}]");
    Path saved = directory.resolve("state.json");

    int exitCode =
        new Launcher(
                new PrintStream(out, false, UTF_8), new PrintStream(err, false, UTF_8), () -> {})
            .run(
                new String[] {"--port=0", "--save-on-exit=" + saved},
                Map.of("VPCEP_SIMULATOR_STATE", seed + File.pathSeparator + accounts));

    assertThat(exitCode).as(err.toString(UTF_8)).isZero();
    assertThat(saved).content().contains("eu-de.seeded.", "\"one\"");
  }

  @Test
  void formerOptionsAreToldTheNewOne() {
    assertThat(run(() -> {}, "--accounts=a.yaml")).isEqualTo(2);
    assertThat(run(() -> {}, "--network", "a.yaml")).isEqualTo(2);
    new Launcher(new PrintStream(out, false, UTF_8), new PrintStream(err, false, UTF_8), () -> {})
        .run(new String[0], Map.of("VPCEP_SIMULATOR_NETWORK", "a.yaml"));

    assertThat(err.toString(UTF_8).lines())
        .containsExactly(
            "vpcep-simulator: --accounts is gone: give its file to --state, which takes several",
            "vpcep-simulator: --network is gone: give its file to --state, which takes several",
            "vpcep-simulator: VPCEP_SIMULATOR_NETWORK is gone: give its file to"
                + " VPCEP_SIMULATOR_STATE, which takes several");
  }

  @Test
  void whatCannotBeReadIsOneLineAndExitCode2() {
    Path file = directory.resolve("none.json");

    assertThat(run(() -> {}, "--port=0", "--state=" + file)).isEqualTo(2);
    assertThat(err.toString(UTF_8))
        .isEqualTo("vpcep-simulator: " + file + ": there is no such file" + System.lineSeparator());
  }

  @Test
  void whereNothingCanBeWrittenIsRefusedAtTheStart() {
    Path file = directory.resolve("none").resolve("state.json");

    assertThat(run(() -> {}, "--port=0", "--save-on-exit=" + file)).isEqualTo(2);
    assertThat(err.toString(UTF_8))
        .startsWith("vpcep-simulator: --save-on-exit cannot be \"" + file + "\"")
        .hasLineCount(1);
  }

  @Test
  void theEndIsToldBeforeTheStateIsSaved() {
    Path file = directory.resolve("state.json");
    List<Boolean> there = new ArrayList<>();
    Launcher launcher =
        new Launcher(
            new PrintStream(out, false, UTF_8),
            new PrintStream(err, false, UTF_8),
            () -> {},
            () -> there.add(Files.exists(file)));

    assertThat(launcher.run(new String[] {"--port=0"}, Map.of())).isZero();
    assertThat(there).as("nothing is saved").isEmpty();
    assertThat(launcher.run(new String[] {"--port=0", "--save-on-exit=" + file}, Map.of()))
        .isZero();
    assertThat(there).containsExactly(false);
    assertThat(file).exists();
  }

  @Rule("S78")
  @Test
  void whatCannotBeSavedInTheEndIsExitCode4() throws IOException {
    Path gone = Files.createDirectory(directory.resolve("gone"));
    Path file = gone.resolve("state.json");

    assertThat(run(() -> delete(gone), "--port=0", "--save-on-exit=" + file)).isEqualTo(4);
    assertThat(err.toString(UTF_8)).contains("cannot be written").hasLineCount(1);
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
