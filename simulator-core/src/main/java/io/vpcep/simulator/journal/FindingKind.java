package io.vpcep.simulator.journal;

import io.vpcep.simulator.api.resource.ApiValue;

/** Habits of a client that the simulator bears with and the real service may not. */
public enum FindingKind implements ApiValue {
  /** A body has fields that the operation does not know; they are ignored. HTTP only. */
  UNKNOWN_FIELDS("unknown_fields"),

  /** A body comes without a {@code Content-Type}. HTTP only. */
  MISSING_CONTENT_TYPE("missing_content_type"),

  /** A resource on its way to another state is shown again sooner than need be. */
  FAST_POLLING("fast_polling"),

  /** A call that failed for the moment is made again at once. */
  RETRY_WITHOUT_BACKOFF("retry_without_backoff"),

  /** A service or an endpoint that somebody created is still there, and not being deleted. */
  LEFT_BEHIND("left_behind");

  private final String value;

  FindingKind(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }
}
