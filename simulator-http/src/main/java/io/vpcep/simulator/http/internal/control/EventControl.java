package io.vpcep.simulator.http.internal.control;

import io.javalin.http.Context;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.api.resource.ApiValue;
import io.vpcep.simulator.api.resource.ResourceType;
import io.vpcep.simulator.http.internal.document.Range;
import io.vpcep.simulator.http.internal.json.JsonAnswer;
import io.vpcep.simulator.journal.RecordedTransition;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells which services and endpoints came to be, changed their state, or are gone. */
public final class EventControl {
  private final SimulatedRegion region;

  /** Transitions of a region. */
  EventControl(SimulatedRegion region) {
    this.region = region;
  }

  /**
   * Which transitions are meant.
   *
   * @param since those after this number; null for all that are kept
   */
  record EventQuery(@Nullable @Range(min = 0, max = Long.MAX_VALUE) Long since) {
    boolean includes(RecordedTransition made) {
      return since == null || made.sequence() > since;
    }
  }

  /** A transition, as it is told. */
  record Event(
      long sequence,
      Instant time,
      ResourceType resourceType,
      String resourceId,
      @Nullable String from,
      @Nullable String to,
      RecordedTransition.Cause cause,
      @Nullable String operation) {

    static Event of(RecordedTransition made) {
      return new Event(
          made.sequence(),
          made.time(),
          made.resourceType(),
          made.resourceId(),
          value(made.from()),
          value(made.to()),
          made.cause(),
          made.operation() == null ? null : made.operation().name());
    }

    private static @Nullable String value(@Nullable ApiValue state) {
      return state == null ? null : state.value();
    }
  }

  /** Tells the transitions that are kept, all or those after a number. */
  public void show(Context request) {
    EventQuery query = ControlRequest.query(request, EventQuery.class);
    List<Event> events = region.history().stream().filter(query::includes).map(Event::of).toList();
    JsonAnswer.ok(request, Map.of("events", events));
  }
}
