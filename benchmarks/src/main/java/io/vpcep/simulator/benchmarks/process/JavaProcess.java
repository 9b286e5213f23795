package io.vpcep.simulator.benchmarks.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another process of the Java that runs the benchmarks. Closing ends it. */
public final class JavaProcess implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 20;

  private final Process process;
  private final Path errors;

  private JavaProcess(Process process, Path errors) {
    this.process = process;
    this.errors = errors;
  }

  /** Starts it; what it writes can be read, and does not hold it up while nobody reads. */
  public static JavaProcess start(List<String> arguments) throws IOException {
    return start(arguments, ProcessBuilder.Redirect.DISCARD);
  }

  /** Starts it; what it prints must be read, line by line. */
  public static JavaProcess startTalking(List<String> arguments) throws IOException {
    return start(arguments, ProcessBuilder.Redirect.PIPE);
  }

  /** Runs it to its end, which must be a good one; it prints where this process prints. */
  public static void run(List<String> arguments) throws IOException, InterruptedException {
    int exit = new ProcessBuilder(command(arguments)).inheritIO().start().waitFor();
    if (exit != 0) {
      throw new IOException("exit code " + exit);
    }
  }

  private static JavaProcess start(List<String> arguments, ProcessBuilder.Redirect output)
      throws IOException {
    Path errors = Files.createTempFile("benchmarks", ".err");
    Process process =
        new ProcessBuilder(command(arguments))
            .redirectOutput(output)
            .redirectError(errors.toFile())
            .start();
    return new JavaProcess(process, errors);
  }

  /** By the {@code java} of the running process. */
  private static List<String> command(List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(arguments);
    return command;
  }

  /** Writes a line to it and reads the line that answers. */
  public String ask(String line) throws IOException {
    process.outputWriter().write(line + "\n");
    process.outputWriter().flush();
    return readLine();
  }

  /** The next line that it prints. */
  public String readLine() throws IOException {
    BufferedReader output = process.inputReader();
    String line = output.readLine();
    if (line == null) {
      throw new IOException("the process has ended: " + errors());
    }
    return line;
  }

  /** Fails if it has ended. */
  public void requireAlive() throws IOException {
    if (!process.isAlive()) {
      throw new IOException("the process has ended: " + errors());
    }
  }

  /** The memory that it occupies, in MiB; Linux only. */
  public double residentMebibytes() throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    for (String line : Files.readAllLines(status)) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
      }
    }
    throw new IOException("no VmRSS in " + status);
  }

  private String errors() throws IOException {
    return Files.readString(errors);
  }

  /** Tells it to end, as a terminal would, and waits until it has. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
      Files.delete(errors);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
