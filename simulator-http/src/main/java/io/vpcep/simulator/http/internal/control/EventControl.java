package io.vpcep.simulator.http.internal.control;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.http.internal.document.Query;
import io.vpcep.simulator.http.internal.document.Range;
import io.vpcep.simulator.http.internal.journal.TransitionForm;
import io.vpcep.simulator.http.internal.json.JsonAnswer;
import io.vpcep.simulator.journal.RecordedTransition;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells which services and endpoints came to be, changed their state, or are gone. */
public final class EventControl {
  private static final String STREAM = "text/event-stream";
  private static final String LAST_KNOWN = "Last-Event-ID";

  private final SimulatedRegion region;
  private final EventStreams streams;

  /** Transitions of a region, for those who ask and those who listen. */
  EventControl(SimulatedRegion region, EventStreams streams) {
    this.region = region;
    this.streams = streams;
  }

  /**
   * Which transitions are meant.
   *
   * @param since those after this number; null for all that are kept
   * @param kept whether those that were made before are meant at all
   * @param resource those of the service or endpoint with this id; null for all
   */
  record EventQuery(
      @Nullable @Range(min = 0, max = Long.MAX_VALUE) Long since,
      @Nullable Boolean kept,
      @Nullable String resource) {
    static EventQuery since(String number) {
      Map<String, List<String>> query = Map.of("since", List.of(number));
      return ControlRequest.understood(() -> Query.as(EventQuery.class, query));
    }

    boolean onlyNew() {
      return Boolean.FALSE.equals(kept);
    }

    boolean includes(RecordedTransition made) {
      return !onlyNew()
          && (since == null || made.sequence() > since)
          && (resource == null || made.resourceId().equals(resource));
    }
  }

  /**
   * Tells the transitions that are kept, all or those after a number; to a client that asks for a
   * stream, also those to come, and what else it may want to look at.
   */
  public void show(Context request) {
    if (wantsStream(request)) {
      stream(request);
    } else {
      list(request);
    }
  }

  private static boolean wantsStream(Context request) {
    String accepted = request.header("Accept");
    return accepted != null && accepted.toLowerCase(Locale.ROOT).contains(STREAM);
  }

  private void stream(Context request) {
    EventFeed feed = feed(request);
    request.status(HttpStatus.OK).header("Cache-Control", "no-store");
    request.res().setContentType(STREAM);
    if (request.method().equals(HandlerType.GET)) {
      streams.answerWith(region, feed, request.req());
    }
  }

  /** A reader that connects again asks as it first did, but says what it has come to know. */
  private EventFeed feed(Context request) {
    EventQuery asked = ControlRequest.query(request, EventQuery.class);
    if (asked.resource() != null) {
      throw ErrorCode.INVALID_PARAMETER.because("resource: narrows down the list, not the stream");
    }
    String known = request.header(LAST_KNOWN);
    if (known != null) {
      return new EventFeed(region, EventQuery.since(known).since());
    }
    return asked.onlyNew() ? EventFeed.fromNowOn(region) : new EventFeed(region, asked.since());
  }

  private void list(Context request) {
    EventQuery query = ControlRequest.query(request, EventQuery.class);
    List<TransitionForm> events =
        region.history().stream().filter(query::includes).map(TransitionForm::of).toList();
    JsonAnswer.ok(request, Map.of("events", events));
  }
}
