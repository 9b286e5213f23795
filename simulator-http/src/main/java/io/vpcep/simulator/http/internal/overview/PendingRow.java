package io.vpcep.simulator.http.internal.overview;

import io.vpcep.simulator.api.resource.ResourceType;
import io.vpcep.simulator.step.PendingTransition;
import io.vpcep.simulator.step.TransitionStep;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A step that is under way. */
public record PendingRow(
    TransitionStep step,
    ResourceType resourceType,
    String resourceId,
    String projectId,
    String resourceName,
    String from,
    String to,
    @Nullable String errorCode,
    Instant begun,
    @Nullable Instant due,
    @Nullable Boolean held,
    @Nullable Integer readsLeft) {

  /** Of a step. */
  public static PendingRow of(PendingTransition pending) {
    return new PendingRow(
        pending.step(),
        pending.resourceType(),
        pending.resourceId(),
        pending.projectId(),
        pending.name(),
        pending.from(),
        pending.to(),
        pending.failure(),
        pending.begun(),
        pending.due(),
        pending.isHeld() ? true : null,
        pending.readsLeft() > 0 ? pending.readsLeft() : null);
  }
}
