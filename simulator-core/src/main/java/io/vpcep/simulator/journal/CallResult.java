package io.vpcep.simulator.journal;

import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.error.VpcepException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of a call.
 *
 * @param outcome how it ended
 * @param status HTTP status of the answer; of a call in this process, the one it would have had; 0
 *     if there was no answer
 * @param code error code of the answer; null if it was carried out, or the answer has none
 * @param reason which value met which limit, or what a fault did; null if it was answered
 * @param duration simulated time between the beginning and the end, not negative; zero unless the
 *     clock went on meanwhile
 * @param createdId id of the service or endpoint that it created; null if it created none
 * @param pending whether the resource that it showed was on its way to another state
 */
public record CallResult(
    Outcome outcome,
    int status,
    @Nullable ErrorCode code,
    @Nullable String reason,
    Duration duration,
    @Nullable String createdId,
    boolean pending) {

  /** Refuses null. */
  public CallResult {
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(duration, "duration");
  }

  /** Of a call that was refused. */
  public static CallResult refused(VpcepException refusal, Outcome outcome, Duration duration) {
    Objects.requireNonNull(refusal, "refusal");
    ErrorCode code = refusal.code();
    return new CallResult(
        outcome, code.httpStatus(), code, refusal.reason(), duration, null, false);
  }

  /** The same with another HTTP status. */
  public CallResult withStatus(int newStatus) {
    return new CallResult(outcome, newStatus, code, reason, duration, createdId, pending);
  }
}
