package io.vpcep.simulator.conformance;

import java.util.function.Supplier;

/** Says where region and model disagree. */
final class Difference extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Difference(String message) {
    super(message, null, false, false);
  }

  static void when(boolean differs, Supplier<String> message) {
    if (differs) {
      throw new Difference(message.get());
    }
  }
}
