package io.vpcep.simulator.snapshot;

import io.vpcep.simulator.clock.ClockRange;
import io.vpcep.simulator.error.ErrorCode;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A transition to come: the end of {@code creating} or {@code deleting}.
 *
 * @param resourceId id of the service or endpoint
 * @param due when, within {@link ClockRange}; null if it waits for reads or, without them, is held
 *     until it is released
 * @param readsLeft after how many further reads of the resource; 0 if reads have no part in it
 * @param failure with which code it ends {@code failed}; null if it succeeds
 */
public record PendingSnapshot(
    String resourceId, @Nullable Instant due, int readsLeft, @Nullable ErrorCode failure) {

  /**
   * Checks the reads and the instant.
   *
   * @throws IllegalArgumentException if there are less than none, both reads and a due instant, or
   *     if that is outside {@link ClockRange}
   */
  public PendingSnapshot {
    Objects.requireNonNull(resourceId);
    if (readsLeft < 0) {
      throw new IllegalArgumentException("reads left must not be negative: " + readsLeft);
    }
    if (readsLeft > 0 && due != null) {
      throw new IllegalArgumentException(
          "a transition waits either until " + due + " or for " + readsLeft + " reads");
    }
    if (due != null) {
      ClockRange.require(due);
    }
  }
}
