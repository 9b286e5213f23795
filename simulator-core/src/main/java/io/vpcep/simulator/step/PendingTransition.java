package io.vpcep.simulator.step;

import io.vpcep.simulator.api.resource.ResourceType;
import io.vpcep.simulator.stability.Experimental;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A step of a resource that is under way.
 *
 * @param step which step
 * @param resourceId of which service or endpoint
 * @param projectId project that owns it
 * @param name full name of the service; of an endpoint, that of the service it connects to
 * @param from the state it is in, such as {@code creating}
 * @param to the state it comes to, such as {@code available}, or {@code gone}
 * @param failure with which code it ends {@code failed}; null if it succeeds
 * @param begun when it began; of a restored region, when its resource was changed last
 * @param due when it ends; null if it waits for a release or for reads
 * @param readsLeft after how many further reads it ends; 0 if it does not wait for reads
 */
@Experimental
public record PendingTransition(
    TransitionStep step,
    String resourceId,
    String projectId,
    String name,
    String from,
    String to,
    @Nullable String failure,
    Instant begun,
    @Nullable Instant due,
    int readsLeft) {

  /** Refuses null. */
  public PendingTransition {
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(resourceId, "resourceId");
    Objects.requireNonNull(projectId, "projectId");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(begun, "begun");
  }

  /** Kind of the resource. */
  public ResourceType resourceType() {
    return step.resourceType();
  }

  /**
   * Whether it waits until it is released; also if it would be due after the last instant of
   * simulated time.
   */
  public boolean isHeld() {
    return due == null && readsLeft == 0;
  }

  /** For people: {@code endpoint_deletion of ID: deleting -> gone when released}. */
  @Override
  public String toString() {
    String when =
        due != null ? "at " + due : isHeld() ? "when released" : "after " + readsLeft + " reads";
    return step.value()
        + " of "
        + resourceId
        + ": "
        + from
        + " -> "
        + to
        + " "
        + when
        + (failure == null ? "" : ", failing with " + failure);
  }
}
