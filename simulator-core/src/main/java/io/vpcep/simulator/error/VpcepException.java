package io.vpcep.simulator.error;

import io.vpcep.simulator.stability.Stable;
import java.util.Objects;

/**
 * A request refused by the simulated service, with the documented code.
 *
 * <p>The only exception for a refusal by the API. Mistakes of the calling program itself are {@link
 * NullPointerException}, {@link IllegalArgumentException} or {@link IllegalStateException}. A
 * refused request has changed nothing.
 */
@Stable
public final class VpcepException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;
  private final String reason;

  /**
   * Creates the refusal.
   *
   * @param code the documented code
   * @param reason what was refused and why, in words for the author of the test
   */
  public VpcepException(ErrorCode code, String reason) {
    super(code.code() + " " + code.message() + " (" + reason + ")");
    this.code = code;
    this.reason = Objects.requireNonNull(reason, "reason");
  }

  /** The documented error code. */
  public ErrorCode code() {
    return code;
  }

  /** What was refused and why: the value, the rule, and where the limit comes from. */
  public String reason() {
    return reason;
  }
}
