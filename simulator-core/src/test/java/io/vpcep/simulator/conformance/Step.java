package io.vpcep.simulator.conformance;

import io.vpcep.simulator.account.Account;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.step.TransitionStep;
import java.time.Duration;

/** A step of a run. Texts of requests may be references to answers of earlier calls. */
sealed interface Step {

  /**
   * A call.
   *
   * @param number by which later steps refer to its answer
   */
  record Call(int number, String account, Operation<?, ?> operation, Object request)
      implements Step {}

  /** Time passes. */
  record Advance(Duration span) implements Step {}

  /** The next creation will fail. */
  record FailNext(TransitionStep creation, ErrorCode code) implements Step {}

  /** The next call of an operation will be refused. */
  record RefuseNext(Operation<?, ?> operation, ErrorCode code) implements Step {}

  /** An account is frozen, or no longer. */
  record Stand(String account, Account.Status status) implements Step {}

  /** A snapshot is taken. */
  record Keep() implements Step {}

  /** The last snapshot is restored, if there is one. */
  record Restore() implements Step {}
}
