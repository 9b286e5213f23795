package io.vpcep.simulator.http.internal.control;

import io.javalin.http.Context;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.http.internal.document.Range;
import io.vpcep.simulator.http.internal.json.JsonAnswer;
import io.vpcep.simulator.http.internal.json.RequestContent;
import io.vpcep.simulator.http.internal.overview.DifferenceRow;
import io.vpcep.simulator.http.internal.region.RegionParts;
import io.vpcep.simulator.snapshot.RegionSnapshot;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Keeps moments of a region, and tells what has changed since. */
public final class MomentControl {

  /** Name of the part of a path that holds the id of a moment. */
  public static final String MOMENT_ID = "moment_id";

  /** How many are kept, the newest ones. */
  static final int MOST = 20;

  private final SimulatedRegion region;
  private final Deque<Moment> moments = new ArrayDeque<>();
  private int made;

  /** Of a region. */
  MomentControl(SimulatedRegion region) {
    this.region = region;
  }

  private record Moment(String id, @Nullable String name, RegionSnapshot snapshot) {
    MomentRow row() {
      return new MomentRow(id, name, snapshot.takenAt());
    }
  }

  /**
   * A moment, as it is told.
   *
   * @param time the simulated instant
   */
  private record MomentRow(String id, @Nullable String name, Instant time) {}

  /** How a moment is called; null for nothing. */
  private record MomentForm(@Nullable String name) {}

  /** Keeps the state as it is now; of too many, the oldest is forgotten. */
  public void keep(Context request) {
    MomentForm form = ControlRequest.body(request, MomentForm.class, read -> read);
    Moment moment = add(form.name(), region.snapshot());
    request.header("Location", "moments/" + moment.id());
    JsonAnswer.created(request, moment.row());
  }

  private synchronized Moment add(@Nullable String name, RegionSnapshot snapshot) {
    made++;
    Moment moment = new Moment("moment-" + made, name, snapshot);
    moments.add(moment);
    if (moments.size() > MOST) {
      moments.remove();
    }
    return moment;
  }

  /** Tells which moments are kept. */
  public void list(Context request) {
    JsonAnswer.ok(request, Map.of("moments", all().stream().map(Moment::row).toList()));
  }

  private synchronized List<Moment> all() {
    return List.copyOf(moments);
  }

  /** Forgets a moment. */
  public void forget(Context request) {
    remove(find(request));
    JsonAnswer.noContent(request);
  }

  private synchronized void remove(Moment moment) {
    moments.remove(moment);
  }

  private Moment find(Context request) {
    String id = request.pathParam(MOMENT_ID);
    return all().stream()
        .filter(moment -> moment.id().equals(id))
        .findFirst()
        .orElseThrow(() -> ErrorCode.RESOURCE_NOT_FOUND.because("no moment is kept with that id"));
  }

  /**
   * How much is told at once.
   *
   * @param limit null for {@value #DEFAULT}
   */
  private record ChangesQuery(@Nullable @Range(min = 0) Integer limit) {
    private static final int DEFAULT = 200;

    Changes of(List<DifferenceRow> all) {
      int size = Math.min(all.size(), Objects.requireNonNullElse(limit, DEFAULT));
      return new Changes(all.size(), all.subList(0, size));
    }
  }

  /**
   * What differs.
   *
   * @param total in how many things
   * @param changes the first of them
   */
  private record Changes(int total, List<DifferenceRow> changes) {}

  /** Tells what has changed since a moment that is kept. */
  public void changes(Context request) {
    changes(request, find(request).snapshot());
  }

  /** Tells what has changed since a region document. */
  public void changesSinceDocument(Context request) {
    byte[] content = RequestContent.read(request);
    changes(
        request,
        ControlRequest.understood(
            () -> RegionParts.read("request body", content, true).snapshotIn(region)));
  }

  private void changes(Context request, RegionSnapshot before) {
    ChangesQuery query = ControlRequest.query(request, ChangesQuery.class);
    JsonAnswer.ok(request, query.of(DifferenceRow.of(before.diff(region.snapshot()))));
  }
}
