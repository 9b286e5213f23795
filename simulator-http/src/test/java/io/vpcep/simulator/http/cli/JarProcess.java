package io.vpcep.simulator.http.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.http.contract.ContractCheck;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process that runs the standalone jar; closing it kills the process. */
public final class JarProcess implements AutoCloseable {

  /** The jar under test. */
  static final String JAR = System.getProperty("standalone.jar", "");

  private static final Duration START = Duration.ofMinutes(5);
  // Two seconds are promised; the rest is for a busy machine, but less than idle connections last.
  private static final Duration STOP = Duration.ofSeconds(25);
  private static final String READY = "VPCEP simulator ready at ";

  private final Process process;
  private final Path out;
  private final Path err;

  private JarProcess(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /** Runs the jar. */
  public static JarProcess run(Path directory, Map<String, String> variables, String... arguments)
      throws IOException {
    return java(directory, variables, command(List.of("-jar", JAR), arguments));
  }

  /** Runs the jar in a process that cannot write files of more than some 100 kilobytes. */
  public static JarProcess runWithSmallFiles(Path directory, String... arguments)
      throws IOException {
    List<String> command =
        new ArrayList<>(List.of("sh", "-c", "ulimit -f 200 && exec \"$@\"", "sh"));
    command.addAll(command(List.of("-XX:-UsePerfData", "-jar", JAR), arguments));
    return java(directory, Map.of(), command);
  }

  /** Runs the jar from the front of a class path. */
  static JarProcess runBefore(List<String> classPath, Path directory, String... arguments)
      throws IOException {
    String all = JAR + File.pathSeparator + String.join(File.pathSeparator, classPath);
    return java(directory, Map.of(), command(List.of("-cp", all, Main.class.getName()), arguments));
  }

  /** Runs Java with options of its own. */
  static JarProcess java(Path directory, List<String> java, String... arguments)
      throws IOException {
    return java(directory, Map.of(), command(java, arguments));
  }

  private static List<String> command(List<String> java, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // As the tests themselves run, for the same reason.
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(java);
    command.addAll(List.of(arguments));
    return command;
  }

  private static JarProcess java(
      Path directory, Map<String, String> variables, List<String> command) throws IOException {
    Path out = Files.createTempFile(directory, "out", ".txt");
    Path err = Files.createTempFile(directory, "err", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    // Also without the variables at which Java itself writes to standard error.
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.matches("VPCEP_SIMULATOR_.*|.*JAVA_.*OPTIONS"));
    builder.environment().putAll(variables);
    return new JarProcess(builder.start(), out, err);
  }

  /** Waits until it serves, and says where. */
  public URI ready() throws IOException {
    await().atMost(START).until(() -> out().endsWith(System.lineSeparator()) || !process.isAlive());
    assertThat(out()).as("standard output; standard error: %s", err()).startsWith(READY);
    return URI.create(out().substring(READY.length()).strip());
  }

  /** Asks it for a path. */
  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return get(path, HttpClient.newHttpClient());
  }

  /** Asks it for a path. */
  HttpResponse<String> get(String path, HttpClient client)
      throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(ready().resolve(path)).timeout(START).build();
    HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
    ContractCheck.in(Dialect.DEFAULT).check(response, "", false);
    return response;
  }

  /**
   * Tells it to stop (SIGTERM), and kills it (SIGKILL) if it has not ended after so long.
   *
   * @return whether it had to be killed
   */
  public boolean killAfter(Duration span) throws InterruptedException {
    process.destroy();
    boolean ended = process.waitFor(span.toNanos(), TimeUnit.NANOSECONDS);
    process.destroyForcibly().onExit().join();
    return !ended;
  }

  /** Tells it to stop (SIGTERM), and waits for its exit code. */
  public int stop() throws InterruptedException {
    process.destroy();
    return exitCode(STOP);
  }

  /** Waits until it ends by itself. */
  int exitCode() throws InterruptedException {
    return exitCode(START);
  }

  private int exitCode(Duration atMost) throws InterruptedException {
    assertThat(process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS))
        .as("ends within %s", atMost)
        .isTrue();
    return process.exitValue();
  }

  /** What it has written to standard output so far. */
  String out() throws IOException {
    return Files.readString(out);
  }

  /** What it has written to standard error so far. */
  public String err() throws IOException {
    return Files.readString(err);
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
