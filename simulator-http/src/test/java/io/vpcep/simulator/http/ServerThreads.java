package io.vpcep.simulator.http;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;

/** What the threads of a server do. */
final class ServerThreads {
  private ServerThreads() {}

  /** Waits until one of them runs code of a class, by its simple name. */
  static void awaitIn(String type, SimulatorServer server) {
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> frames(server).anyMatch(frame -> frame.getClassName().endsWith("." + type)));
  }

  private static Stream<StackTraceElement> frames(SimulatorServer server) {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(thread -> thread.getKey().getName().contains("-" + server.port() + "-"))
        .flatMap(thread -> Arrays.stream(thread.getValue()));
  }
}
