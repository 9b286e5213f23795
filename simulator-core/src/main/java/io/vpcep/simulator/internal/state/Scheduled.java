package io.vpcep.simulator.internal.state;

import io.vpcep.simulator.error.ErrorCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A transition that will happen.
 *
 * @param due when
 * @param sequence order among those due at the same instant
 * @param move what
 * @param resourceId to which service or endpoint
 * @param failure with which code a creation ends instead; null if it succeeds
 */
public record Scheduled(
    Instant due, long sequence, Move move, String resourceId, @Nullable ErrorCode failure) {

  /** What a scheduled transition does. */
  public enum Move {
    /** A service becomes available. */
    SERVICE_CREATED,
    /** A service is gone. */
    SERVICE_DELETED,
    /** An endpoint is connected. */
    ENDPOINT_CREATED,
    /** An endpoint is gone. */
    ENDPOINT_DELETED
  }
}
