package io.vpcep.simulator.fault;

import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.request.Operation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A refusal of some calls that a test arms. It takes the place of the request's own checks, behind
 * those of project and IAM action.
 *
 * @param operation which calls; null for all
 * @param code with which code they are refused
 * @param skip how many matching calls go through first, 0 or more
 * @param times how many matching calls are refused then, 1 or more
 */
public record Fault(@Nullable Operation<?, ?> operation, ErrorCode code, int skip, int times) {

  /** Number of times that never runs out. */
  public static final int ALWAYS = Integer.MAX_VALUE;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if {@code skip} is negative or {@code times} is not positive
   */
  public Fault {
    Objects.requireNonNull(code);
    if (skip < 0) {
      throw new IllegalArgumentException("skip must be 0 or more, not " + skip);
    }
    if (times < 1) {
      throw new IllegalArgumentException("times must be 1 or more, not " + times);
    }
  }

  /** The next call of an operation is refused. */
  public static Fault next(Operation<?, ?> operation, ErrorCode code) {
    return new Fault(operation, code, 0, 1);
  }

  /** The same, after letting some matching calls through. */
  public Fault after(int calls) {
    return new Fault(operation, code, calls, times);
  }

  /** The same, so many times. */
  public Fault times(int calls) {
    return new Fault(operation, code, skip, calls);
  }

  /** The same, from then on. */
  public Fault always() {
    return times(ALWAYS);
  }

  /** Whether it is about an operation. */
  public boolean matches(Operation<?, ?> called) {
    return operation == null || operation.equals(called);
  }
}
