package io.vpcep.simulator.http.codes;

import io.vpcep.simulator.error.ErrorCode;

/** Codes as documents and answers spell them. */
public final class ErrorCodes {
  private ErrorCodes() {}

  /** The code that is spelt so, and not just understood so; fails if there is none. */
  public static ErrorCode spelt(String text) {
    ErrorCode code = ErrorCode.of(text);
    if (!code.code().equals(text)) {
      throw new AssertionError("the code is spelt " + code.code() + ", not " + text);
    }
    return code;
  }
}
