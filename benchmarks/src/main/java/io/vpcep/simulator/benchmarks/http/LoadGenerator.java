package io.vpcep.simulator.benchmarks.http;

import io.vpcep.simulator.benchmarks.process.Installation;
import io.vpcep.simulator.benchmarks.process.JavaProcess;
import java.io.IOException;
import java.util.List;

/** The process that asks the servers, and is told which by this one. */
final class LoadGenerator implements AutoCloseable {
  private final JavaProcess process;

  LoadGenerator() throws IOException {
    process =
        JavaProcess.startTalking(
            List.of(
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-cp",
                Installation.benchmarks().toString(),
                LoadProcess.class.getName()));
  }

  /** Asks for so long; how many answers there were in a second. */
  double rate(Target target, int millis) throws IOException {
    return Double.parseDouble(process.ask(target.port() + " " + millis + " " + target.requests()));
  }

  @Override
  public void close() {
    process.close();
  }
}
