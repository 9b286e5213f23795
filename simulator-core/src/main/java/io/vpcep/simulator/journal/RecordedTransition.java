package io.vpcep.simulator.journal;

import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.api.resource.ApiValue;
import io.vpcep.simulator.api.resource.ResourceType;
import io.vpcep.simulator.stability.Stable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change of the state of a service or an endpoint, its creation and its end included.
 *
 * @param sequence number in the order of the transitions, from 1; a reset does not set it back
 * @param time simulated instant: of the call, or when the step was due
 * @param resourceType what it is
 * @param resourceId its id
 * @param from its state before, a {@code ServiceStatus} or an {@code EndpointStatus}; null if it
 *     was created
 * @param to its state from then on; null if it is gone
 * @param cause what made the transition
 * @param operation the operation that was called; null unless the cause is {@link Cause#CALL}
 */
@Stable
public record RecordedTransition(
    long sequence,
    Instant time,
    ResourceType resourceType,
    String resourceId,
    @Nullable ApiValue from,
    @Nullable ApiValue to,
    Cause cause,
    @Nullable Operation<?, ?> operation) {

  /** What made a transition. */
  public enum Cause implements ApiValue {
    /** A call to the API. */
    CALL("call"),
    /** A step that was under way ended: by time, by reads, or by release. */
    STEP("step"),
    /** The test, without the API: by a set-up, by putting in a state, or by filling a quota. */
    SET_UP("set_up");

    private final String value;

    Cause(String value) {
      this.value = value;
    }

    @Override
    public String value() {
      return value;
    }
  }

  /** Refuses null. */
  public RecordedTransition {
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(resourceType, "resourceType");
    Objects.requireNonNull(resourceId, "resourceId");
    Objects.requireNonNull(cause, "cause");
  }

  /** The same with another sequence number. */
  public RecordedTransition withSequence(long number) {
    return new RecordedTransition(
        number, time, resourceType, resourceId, from, to, cause, operation);
  }

  /** One line for people. */
  @Override
  public String toString() {
    return "#"
        + sequence
        + ' '
        + time
        + ' '
        + resourceType.value()
        + ' '
        + resourceId
        + ": "
        + (from == null ? "new" : from.value())
        + " -> "
        + (to == null ? "gone" : to.value())
        + " by "
        + (operation == null ? cause.value() : operation.name());
  }
}
