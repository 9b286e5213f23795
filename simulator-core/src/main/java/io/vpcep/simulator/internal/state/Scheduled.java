package io.vpcep.simulator.internal.state;

import java.time.Instant;

/**
 * A transition that will happen.
 *
 * @param due when
 * @param sequence order among those due at the same instant
 * @param move what
 * @param resourceId to which service or endpoint
 */
public record Scheduled(Instant due, long sequence, Move move, String resourceId) {

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
