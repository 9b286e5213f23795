package io.vpcep.simulator.http.cli;

import io.vpcep.simulator.http.internal.problem.OutOfMemory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The entry of the standalone jar; the only class that ends the process. */
public final class Main {
  // Together with what the process itself needs, less than the 2 s in which it ends.
  private static final Duration STOP_PATIENCE = Duration.ofMillis(1500);
  private static final int OUT_OF_MEMORY = 3;

  private Main() {}

  /**
   * Serves a simulated region over HTTP until the process is told to stop; {@code --help} tells
   * how. Exits with 0 when done, 1 if it cannot listen, 2 if it refuses an option, a variable or a
   * file, 3 if memory runs out; then no state is saved. 4 if the state cannot be saved.
   *
   * @param arguments the command line
   */
  public static void main(String[] arguments) {
    endWhenOutOfMemory();
    StopSignal stop = new StopSignal(STOP_PATIENCE);
    Runtime.getRuntime().addShutdownHook(new Thread(stop, "stop"));
    try {
      int exitCode =
          new Launcher(System.out, System.err, stop::awaitRequest, stop::saving)
              .run(arguments, System.getenv());
      if (exitCode == Launcher.CANNOT_SAVE) {
        // A signal has begun the end, and would have its own code hide that the state is lost.
        Runtime.getRuntime().halt(exitCode);
      }
      stop.stopped();
      System.exit(exitCode);
    } catch (OutOfMemoryError e) {
      OutOfMemory.metBy(e);
      throw e;
    }
  }

  /** At once, as even an orderly stop may need more memory. */
  private static void endWhenOutOfMemory() {
    byte[] message =
        (Options.PROGRAM + ": out of memory; java -Xmx gives more" + System.lineSeparator())
            .getBytes(StandardCharsets.US_ASCII);
    OutOfMemory.then(
        () -> {
          System.err.write(message, 0, message.length);
          System.err.flush();
          Runtime.getRuntime().halt(OUT_OF_MEMORY);
        });
  }
}
