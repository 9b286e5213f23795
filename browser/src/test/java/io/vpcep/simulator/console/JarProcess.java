package io.vpcep.simulator.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A process that runs the standalone jar on a free port; closing it ends the process. */
final class JarProcess implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(60);
  private static final String READY = "VPCEP simulator ready at ";

  private final Process process;
  private final Path output;

  private JarProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /** Runs the jar with options beside the port. */
  static JarProcess run(List<String> options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("-jar", System.getProperty("standalone.jar"), "--port", "0"));
    command.addAll(options);
    Path output = Files.createTempFile("console", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("VPCEP_SIMULATOR_"));
    return new JarProcess(builder.start(), output);
  }

  /** Waits until it serves, and says where. */
  URI ready() throws IOException {
    await().atMost(START).until(() -> output().contains(READY) || !process.isAlive());
    assertThat(output()).contains(READY);
    return URI.create(output().substring(output().indexOf(READY) + READY.length()).strip());
  }

  private String output() throws IOException {
    return Files.readString(output);
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    process.onExit().join();
    Files.delete(output);
  }
}
