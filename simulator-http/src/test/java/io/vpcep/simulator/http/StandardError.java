package io.vpcep.simulator.http;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What is written to standard error meanwhile, such as the log. Tests that run at the same time
 * write there too. Its users lock {@link org.junit.jupiter.api.parallel.Resources#SYSTEM_ERR}.
 */
final class StandardError {
  private StandardError() {}

  /** What is written while an action runs; it is not seen elsewhere. */
  static String during(Runnable action) {
    PrintStream before = System.err;
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
    try {
      action.run();
    } finally {
      System.setErr(before);
    }
    return written.toString(StandardCharsets.UTF_8);
  }
}
