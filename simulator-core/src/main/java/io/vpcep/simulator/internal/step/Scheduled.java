package io.vpcep.simulator.internal.step;

import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.step.TransitionStep;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step that is under way.
 *
 * @param begun when it began
 * @param due when it ends; {@link #NEVER} if time does not bring its end
 * @param sequence order among those due at the same instant
 * @param step which step
 * @param resourceId of which service or endpoint
 * @param failure with which code it ends {@code failed}; null if it succeeds
 * @param readsLeft after how many further reads it ends; 0 if reads have no part in it
 */
public record Scheduled(
    Instant begun,
    Instant due,
    long sequence,
    TransitionStep step,
    String resourceId,
    @Nullable ErrorCode failure,
    int readsLeft) {

  /** Due of a step that is held, waits for reads, or takes longer than time lasts. */
  public static final Instant NEVER = Instant.MAX;

  /** Whether time brings its end. */
  public boolean hasDue() {
    return !due.equals(NEVER);
  }

  /** The same with another end. */
  public Scheduled endingAt(Instant newDue, int newReadsLeft) {
    return new Scheduled(begun, newDue, sequence, step, resourceId, failure, newReadsLeft);
  }

  /** The same, begun at another instant. */
  Scheduled begunAt(Instant instant) {
    return new Scheduled(instant, due, sequence, step, resourceId, failure, readsLeft);
  }

  /** The same, but it fails. */
  public Scheduled failing(ErrorCode code) {
    return new Scheduled(begun, due, sequence, step, resourceId, code, readsLeft);
  }
}
