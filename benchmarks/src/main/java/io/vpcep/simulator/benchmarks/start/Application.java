package io.vpcep.simulator.benchmarks.start;

import io.vpcep.simulator.benchmarks.process.Http;
import io.vpcep.simulator.benchmarks.process.JavaProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A server that can be started, and answers when asked for quotas.
 *
 * @param arguments of {@code java}, without the port
 * @param portOption what stands before the port, the last argument
 */
record Application(List<String> arguments, String portOption) {
  private static final byte[] QUOTAS = Http.get("/v1/6e9dfd51d1124e8d8498dce894923a0d/quotas");
  private static final int REST_MILLIS = 3_000;

  /** What is to be done with a server that has answered for the first time. */
  @FunctionalInterface
  private interface Use {
    double of(JavaProcess server) throws IOException, InterruptedException;
  }

  /** The same with some flags of the Java machine. */
  Application with(List<String> flags) {
    List<String> all = new ArrayList<>(flags);
    all.addAll(arguments);
    return new Application(all, portOption);
  }

  /** From the start of its process to its first answer. */
  double startMillis() throws IOException, InterruptedException {
    long start = System.nanoTime();
    return started(server -> (System.nanoTime() - start) / 1e6);
  }

  /** What it occupies a while after its first answer. */
  double residentMebibytes() throws IOException, InterruptedException {
    return started(
        server -> {
          Thread.sleep(REST_MILLIS);
          return server.residentMebibytes();
        });
  }

  private double started(Use use) throws IOException, InterruptedException {
    int port = Http.freePort();
    List<String> all = new ArrayList<>(arguments);
    all.add(portOption + port);
    try (JavaProcess server = JavaProcess.start(all)) {
      Http.awaitAnswer(server, port, QUOTAS);
      return use.of(server);
    }
  }
}
