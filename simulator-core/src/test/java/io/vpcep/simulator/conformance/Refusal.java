package io.vpcep.simulator.conformance;

import io.vpcep.simulator.error.ErrorCode;

/** Ends a call of the model as the service would refuse it. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;

  Refusal(ErrorCode code) {
    super(code.code(), null, false, false);
    this.code = code;
  }

  ErrorCode code() {
    return code;
  }

  /** Refuses if a rule is broken. */
  static void when(boolean broken, ErrorCode code) {
    if (broken) {
      throw new Refusal(code);
    }
  }
}
