package io.vpcep.simulator.http.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LauncherTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path directory;

  @Nested
  class Serving {

    @Test
    void saysWhereItServesInExactlyOneLine() {
      AtomicReference<HttpResponse<String>> health = new AtomicReference<>();

      int exitCode = run(() -> health.set(get("/_simulator/health")), "--port", "0");

      assertThat(exitCode).isZero();
      assertThat(out()).matches("VPCEP simulator ready at http://127\\.0\\.0\\.1:[1-9][0-9]*\\R");
      assertThat(err()).isEmpty();
      assertThat(health.get().statusCode()).isEqualTo(200);
    }

    @Test
    void servesTheRegionAsSet() {
      AtomicReference<HttpResponse<String>> quotas = new AtomicReference<>();
      String path = "/v1/0123456789abcdef0123456789abcdef/quotas?type=endpoint";

      run(() -> quotas.set(get(path)), "--port=0", "--quota-endpoints=7");

      assertThat(quotas.get().body()).containsPattern("\"quota\"\\s*:\\s*7\\b");
    }

    @Test
    void servesTheNetworkOfTheFile() throws IOException {
      Path file =
          Files.writeString(
              directory.resolve("network.yaml"),
              "public_services: [{name: com.example.more, type: gateway}]");
      AtomicReference<HttpResponse<String>> services = new AtomicReference<>();
      String path = "/v1/0123456789abcdef0123456789abcdef/vpc-endpoint-services/public";

      run(() -> services.set(get(path)), "--port=0", "--state=" + file);

      assertThat(services.get().body()).contains("com.example.more");
    }

    @Test
    void stopsTheServerInTheEnd() {
      run(() -> {}, "--port=0");

      int port = URI.create(readyAt()).getPort();
      assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
          .isInstanceOf(ConnectException.class);
    }

    @Test
    void namesTheHostAsGiven() {
      run(() -> {}, "--port=0", "--host=localhost");

      assertThat(readyAt()).startsWith("http://localhost:");
    }

    @Test
    void takesSettingsFromVariables() {
      int exitCode = launcher(() -> {}).run(new String[0], Map.of("VPCEP_SIMULATOR_PORT", "0"));

      assertThat(exitCode).isZero();
      assertThat(readyAt()).startsWith("http://127.0.0.1:");
    }
  }

  @Nested
  class Telling {
    private static final String PROJECT = "/v1/0123456789abcdef0123456789abcdef";

    @Test
    void eachRequestIsALineOfStandardErrorIfAskedFor() {
      run(
          () -> {
            get(PROJECT + "/quotas?type=endpoint");
            get(PROJECT + "/vpc-endpoints/no-id?token=s3cret");
            get("/_simulator/clock");
          },
          "--port=0",
          "--verbose",
          "--clock=manual");

      assertThat(err().lines())
          .satisfiesExactly(
              line -> assertThat(line).matches(logged(PROJECT + "/quotas?type=endpoint", "200")),
              line ->
                  assertThat(line)
                      .matches(
                          logged(PROJECT + "/vpc-endpoints/no-id?token=***", "404 EndPoint.2006")),
              line -> assertThat(line).matches(logged("/_simulator/clock", "200")));
    }

    private static String logged(String target, String end) {
      return Pattern.quote("2024-04-12T00:00:00Z GET " + target + " " + end) + " [0-9]+ ms";
    }

    @Test
    void aConnectionThatIsCutHasNoStatus() {
      run(
          () -> {
            post("/_simulator/faults", "{\"drop\": \"before_effect\", \"always\": true}");
            assertThatThrownBy(() -> get(PROJECT + "/quotas"))
                .isInstanceOf(UncheckedIOException.class);
          },
          "--port=0",
          "--verbose=on",
          "--clock=manual");

      assertThat(err()).contains(" GET " + PROJECT + "/quotas dropped ");
    }

    @Test
    void thePortIsInAFileWhileRequestsAreAnswered() {
      Path file = directory.resolve("port");
      AtomicReference<String> written = new AtomicReference<>();

      run(() -> written.set(read(file)), "--port=0", "--port-file=" + file);

      assertThat(written.get()).isEqualTo(Integer.toString(URI.create(readyAt()).getPort()));
      assertThat(directory).isEmptyDirectory();
    }

    @Test
    void aPortFileThatCannotBeIsRefused() {
      assertThat(runUnserved("--port=0", "--port-file=" + directory.resolve("no/such")))
          .isEqualTo(2);
      assertThat(err()).startsWith("vpcep-simulator: --port-file cannot be ").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"token", "full"})
    void thatNobodyCanLogInIsSaid(String mode) {
      assertThat(run(() -> {}, "--port=0", "--auth=" + mode)).isZero();

      assertThat(err())
          .isEqualTo(
              "vpcep-simulator: --auth is "
                  + mode
                  + ", and no account has users: nobody can log in. Accounts come with --state"
                  + System.lineSeparator());
    }

    @Test
    void nothingIsSaidWhereSomebodyCanLogInOrNobodyNeedsTo() throws IOException {
      Path accounts =
          Files.writeString(
              directory.resolve("accounts.yaml"),
              "accounts: [{name: a, users: [{name: b, password: c}]}]");

      run(() -> {}, "--port=0", "--auth=token", "--state=" + accounts);
      run(() -> {}, "--port=0", "--auth=present");

      assertThat(err()).isEmpty();
    }

    private static String read(Path file) {
      try {
        return Files.readString(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Nested
  class WithAccounts {
    @TempDir Path directory;

    private String file(String text) throws IOException {
      return "--state=" + Files.writeString(directory.resolve("accounts.yaml"), text);
    }

    @Test
    void theyAreThereAndThereAgainAfterAReset() throws IOException {
      List<String> answers = new ArrayList<>();
      String accounts =
          file(
              """
              accounts:
                - name: provider
                  projects: [{name: first}]
                  users: [{name: admin, access_keys: [{ak: AK, sk: SK}]}]
              """);

      run(
          () -> {
            answers.add(signed("GET", "/v3/projects").body());
            signed("POST", "/_simulator/reset");
            answers.add(signed("GET", "/v3/projects").body());
          },
          "--port=0",
          accounts);

      assertThat(answers).hasSize(2).allMatch(body -> body.contains("\"first\""));
    }

    private HttpResponse<String> signed(String method, String path) {
      return send(
          HttpRequest.newBuilder(URI.create(readyAt() + path))
              .method(method, BodyPublishers.noBody())
              .header(
                  "Authorization",
                  "SDK-HMAC-SHA256 Access=AK, SignedHeaders=, Signature=" + "0".repeat(64)));
    }

    @Test
    void aMistakeIsOneLineAndExitCode2() throws IOException {
      int exitCode = runUnserved("--port=0", file("accounts:\n  - {name: a, nam: provider}\n"));

      assertThat(exitCode).isEqualTo(2);
      assertThat(err())
          .matches("vpcep-simulator: .*accounts\\.yaml: accounts\\[0]\\.nam \\(line 2, .*\\R");
    }

    @Test
    void aMissingFileIsExitCode2() {
      assertThat(runUnserved("--state=" + directory.resolve("none.yaml"))).isEqualTo(2);
      assertThat(err()).contains("none.yaml: there is no such file");
    }

    @Test
    void whatDoesNotFitIsExitCode2() throws IOException {
      assertThat(runUnserved("--port=0", file("accounts: [{name: a}, {name: a}]"))).isEqualTo(2);
      assertThat(err()).contains("accounts[1] (line 1");
    }
  }

  @Nested
  class NotServing {

    @Test
    void aTakenPortIsOneLineAndExitCode1() throws IOException {
      try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        int exitCode = runUnserved("--port", Integer.toString(taken.getLocalPort()));

        assertThat(exitCode).isEqualTo(1);
        assertThat(err())
            .startsWith("vpcep-simulator: ")
            .contains("127.0.0.1:" + taken.getLocalPort())
            .hasLineCount(1);
      }
    }

    @Test
    void anUnknownHostIsOneLineAndExitCode1() {
      int exitCode = runUnserved("--port=0", "--host=no-such-host.invalid");

      assertThat(exitCode).isEqualTo(1);
      assertThat(err())
          .startsWith("vpcep-simulator: ")
          .contains("no-such-host.invalid")
          .hasLineCount(1);
    }

    @Test
    void anUnknownOptionIsRefusedWithExitCode2() {
      assertThat(runUnserved("--prot=1")).isEqualTo(2);
      assertThat(err()).startsWith("vpcep-simulator: unknown option --prot=1").hasLineCount(2);
    }

    @Test
    void anUnknownVariableIsRefusedWithExitCode2() {
      int exitCode =
          launcher(LauncherTest::never).run(new String[0], Map.of("VPCEP_SIMULATOR_PROT", "1"));

      assertThat(exitCode).isEqualTo(2);
      assertThat(err())
          .startsWith("vpcep-simulator: unknown environment variable VPCEP_SIMULATOR_PROT")
          .hasLineCount(2);
    }

    @Test
    void aBadValueIsRefusedWithExitCode2() {
      assertThat(runUnserved("--clock", "sundial")).isEqualTo(2);
      assertThat(err())
          .isEqualTo(
              "vpcep-simulator: --clock cannot be \"sundial\": it takes manual, auto or system"
                  + System.lineSeparator());
    }

    @Test
    void aMistakeInTheNetworkFileIsOneLineAndExitCode2() throws IOException {
      Path file =
          Files.writeString(
              directory.resolve("network.yaml"),
              "vpcs:\n  - project_id: x y\n    cidr: 10.0.0.0/8\n");

      assertThat(runUnserved("--port=0", "--state=" + file)).isEqualTo(2);
      assertThat(err())
          .isEqualTo(
              "vpcep-simulator: "
                  + file
                  + ": vpcs[0].project_id (line 2, column 17): expected 1 to 64 letters,"
                  + " digits, '-' or '_', not \"x y\""
                  + System.lineSeparator());
    }

    @Test
    void aNetworkThatDoesNotFitIsOneLineAndExitCode2() throws IOException {
      Path file =
          Files.writeString(
              directory.resolve("network.yaml"),
              "public_services:\n  - {name: \"a b\", type: gateway}\n");

      assertThat(runUnserved("--port=0", "--state=" + file)).isEqualTo(2);
      assertThat(err())
          .startsWith("vpcep-simulator: " + file + ": public_services[0] (line 2, column 5): ")
          .hasLineCount(1);
    }

    @Test
    void anAbsentNetworkFileIsOneLineAndExitCode2() {
      Path file = directory.resolve("nothing.json");

      assertThat(runUnserved("--port=0", "--state=" + file)).isEqualTo(2);
      assertThat(err())
          .startsWith("vpcep-simulator: " + file + ": there is no such file")
          .hasLineCount(1);
    }

    @Test
    void helpGoesToStandardOutput() {
      assertThat(run(LauncherTest::never, "--help")).isZero();
      assertThat(out()).isEqualToIgnoringWhitespace(Options.usage());
      assertThat(err()).isEmpty();
    }

    @Test
    void theVersionOfClassesOutsideAJarIsDevelopment() {
      assertThat(run(LauncherTest::never, "--version")).isZero();
      assertThat(out()).isEqualTo("vpcep-simulator development" + System.lineSeparator());
    }
  }

  private int runUnserved(String... arguments) {
    int exitCode = run(LauncherTest::never, arguments);
    assertThat(out()).isEmpty();
    return exitCode;
  }

  private static void never() {
    throw new AssertionError("it serves");
  }

  private int run(Runnable whileServing, String... arguments) {
    return launcher(whileServing).run(arguments, Map.of());
  }

  private Launcher launcher(Runnable whileServing) {
    return new Launcher(
        new PrintStream(out, false, UTF_8), new PrintStream(err, false, UTF_8), whileServing);
  }

  private HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(readyAt() + path)));
  }

  private void post(String path, String body) {
    send(
        HttpRequest.newBuilder(URI.create(readyAt() + path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private String readyAt() {
    return out().strip().replaceFirst(".* ", "");
  }

  private String out() {
    return out.toString(UTF_8);
  }

  private String err() {
    return err.toString(UTF_8);
  }
}
