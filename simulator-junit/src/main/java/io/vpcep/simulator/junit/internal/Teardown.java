package io.vpcep.simulator.junit.internal;

import org.jspecify.annotations.Nullable;

/** Steps that are all taken, whatever those before them throw; the first failure counts. */
final class Teardown {

  /** A step. */
  interface Step {
    void run() throws Exception;
  }

  private @Nullable Throwable failure;

  /** Takes a step. */
  void run(Step step) {
    try {
      step.run();
    } catch (Exception | Error e) {
      if (failure == null) {
        failure = e;
      } else {
        failure.addSuppressed(e);
      }
    }
  }

  /** Throws the first failure, if there was one, with the others in it. */
  void finish() throws Exception {
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure instanceof Exception exception) {
      throw exception;
    }
  }
}
