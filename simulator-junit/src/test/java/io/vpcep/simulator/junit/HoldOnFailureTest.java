package io.vpcep.simulator.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.http.SimulatorServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** With the configuration parameter, a failed test waits until somebody has looked. */
class HoldOnFailureTest {
  private static final String CONSOLE = "vpcep-simulator.console";
  private static final AtomicReference<URI> ADDRESS = new AtomicReference<>();
  private static final AtomicReference<String> TIDIED = new AtomicReference<>();

  @TempDir Path directory;

  private JupiterRun run(Class<?> example, String longest) {
    return JupiterRun.of(
        example,
        Map.of(
            VpcepSimulator.HOLD_ON_FAILURE,
            longest,
            VpcepSimulator.EVIDENCE_DIRECTORY,
            directory.toString()));
  }

  private static List<String> addresses(JupiterRun run) {
    return run.reportEntries(CONSOLE).stream().map(entry -> entry.get(CONSOLE)).toList();
  }

  private static String send(String method, String path) {
    HttpRequest request =
        HttpRequest.newBuilder(ADDRESS.get().resolve(path))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    try {
      return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Rule("S206")
  @Test
  void waitsBeforeAnythingIsTidiedUp() {
    CompletableFuture<JupiterRun> running =
        CompletableFuture.supplyAsync(
            () -> run(Fails.class, "10m"), task -> new Thread(task).start());
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> ADDRESS.get() != null && send("GET", "hold").contains("\"held\":true"));

    assertThat(send("GET", "hold")).contains("HoldOnFailureTest$Fails#test (test(");
    assertThat(TIDIED).hasValue(null);
    assertThat(running).isNotDone();
    send("POST", "hold/release");

    JupiterRun run = running.join();
    assertThat(run.failure()).hasMessage("on purpose");
    assertThat(TIDIED).hasValue("yes");
    assertThat(addresses(run))
        .containsExactly("is at " + ADDRESS.get() + " for PT10M, or until it is let go there");
  }

  @Test
  void startsAServerForARegionThatHasNone() {
    JupiterRun run = run(InProcess.class, "1ms");

    assertThat(run.failure()).hasMessage("on purpose");
    assertThat(addresses(run))
        .singleElement()
        .asString()
        .matches("is at http://127\\.0\\.0\\.1:\\d+/_simulator/ for PT0.001S, or until .*");
  }

  @Test
  void waitsInDynamicTestsToo() {
    assertThat(addresses(run(Dynamic.class, "1ms"))).hasSize(1);
  }

  @Test
  void waitsForEachRegionOfTheTest() {
    assertThat(addresses(run(Two.class, "1ms"))).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void doesNotWaitWhereNothingHasFailed() {
    assertThat(addresses(run(Passes.class, "10m"))).isEmpty();
    assertThat(addresses(run(Aborts.class, "10m"))).isEmpty();
  }

  @Test
  void doesNotWaitUnlessAskedTo() {
    JupiterRun run =
        JupiterRun.of(
            InProcess.class, Map.of(VpcepSimulator.EVIDENCE_DIRECTORY, directory.toString()));

    assertThat(addresses(run)).isEmpty();
  }

  @Test
  void saysWhatIsWrongWithTheDuration() {
    Throwable failure = run(InProcess.class, "soon").failure();

    assertThat(failure).hasMessage("on purpose");
    assertThat(failure.getSuppressed())
        .anySatisfy(
            wrong ->
                assertThat(wrong)
                    .hasStackTraceContaining(VpcepSimulator.HOLD_ON_FAILURE)
                    .hasStackTraceContaining("soon is not a duration"));
  }

  @Test
  void saysWhatToAddWithoutTheHttpModule() throws Exception {
    try (HidingLoader loader = new HidingLoader("io.vpcep.simulator.http.")) {
      JupiterRun run = run(loader.loadClass(InProcess.class.getName()), "10m");

      assertThat(run.failure()).hasMessage("on purpose");
      assertThat(addresses(run))
          .containsExactly("cannot be seen: add io.vpcep:vpcep-simulator-http, which serves it");
    }
  }

  @VpcepSimulator(http = true)
  static class Fails {
    @Test
    void test(SimulatorServer server, SimulatedRegion region) {
      ADDRESS.set(server.console(region));
      fail("on purpose");
    }

    @AfterEach
    void tidyUp() {
      TIDIED.set("yes");
    }
  }

  @VpcepSimulator
  static class InProcess {
    @Test
    void test(VpcepApi api) {
      api.listEndpoints();
      throw new IllegalStateException("on purpose");
    }
  }

  @VpcepSimulator(lifetime = Lifetime.PER_CLASS)
  static class Dynamic {
    @TestFactory
    DynamicTest tests(VpcepApi api) {
      return DynamicTest.dynamicTest("fails", () -> fail("on purpose"));
    }
  }

  @VpcepSimulator(name = "one")
  @VpcepSimulator(name = "two")
  static class Two {
    @Test
    void test(@Simulator("one") VpcepApi one, @Simulator("two") VpcepApi two) {
      fail("on purpose");
    }
  }

  @VpcepSimulator
  static class Passes {
    @Test
    void test(VpcepApi api) {
      api.listEndpoints();
    }
  }

  @VpcepSimulator
  static class Aborts {
    @Test
    void test(VpcepApi api) {
      api.listEndpoints();
      abort("on purpose");
    }
  }
}
