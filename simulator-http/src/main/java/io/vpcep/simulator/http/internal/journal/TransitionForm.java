package io.vpcep.simulator.http.internal.journal;

import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.api.resource.ApiValue;
import io.vpcep.simulator.api.resource.ResourceType;
import io.vpcep.simulator.http.internal.document.MistakenFieldException;
import io.vpcep.simulator.http.internal.document.Range;
import io.vpcep.simulator.http.internal.document.Required;
import io.vpcep.simulator.journal.RecordedTransition;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A transition as it is written.
 *
 * @param from the state before; null if the resource has come to be
 * @param to the state after; null if the resource is gone
 * @param operation that made it; null if none did
 */
public record TransitionForm(
    @Required @Range(min = 1, max = Long.MAX_VALUE) Long sequence,
    @Required Instant time,
    @Required ResourceType resourceType,
    @Required String resourceId,
    @Nullable String from,
    @Nullable String to,
    @Required RecordedTransition.Cause cause,
    @Nullable Operation<?, ?> operation) {

  /** Of a transition. */
  public static TransitionForm of(RecordedTransition made) {
    return new TransitionForm(
        made.sequence(),
        made.time(),
        made.resourceType(),
        made.resourceId(),
        text(made.from()),
        text(made.to()),
        made.cause(),
        made.operation());
  }

  private static @Nullable String text(@Nullable ApiValue state) {
    return state == null ? null : state.value();
  }

  /**
   * The transition.
   *
   * @throws MistakenFieldException if resources of the type have no such state
   */
  public RecordedTransition transition() {
    return new RecordedTransition(
        sequence,
        time,
        resourceType,
        resourceId,
        state("from", from),
        state("to", to),
        cause,
        operation);
  }

  private @Nullable ApiValue state(String field, @Nullable String text) {
    if (text == null) {
      return null;
    }
    ApiValue[] states =
        resourceType == ResourceType.ENDPOINT ? EndpointStatus.values() : ServiceStatus.values();
    return ApiValue.find(states, text)
        .orElseThrow(
            () ->
                new MistakenFieldException(
                    field, "an " + resourceType.value() + " has no state " + text));
  }
}
