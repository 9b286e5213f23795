package io.vpcep.simulator.http.internal.control;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.clock.ClockSettings;
import io.vpcep.simulator.http.internal.journal.TransitionForm;
import io.vpcep.simulator.http.internal.json.Json;
import io.vpcep.simulator.internal.frontend.FrontEnd;
import io.vpcep.simulator.internal.frontend.RegionNews;
import io.vpcep.simulator.journal.RecordedTransition;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told next to one reader of a region's events, in the form of server-sent events.
 * Nothing waits here to be sent: what a reader has not been told yet is looked up in the region,
 * which may have dropped it by then; the reader is told so.
 */
final class EventFeed {
  /** Ticks without anything to tell, after which a reader hears that it is still connected. */
  static final int QUIET_TICKS = 15;

  /** Most transitions told at once. */
  static final int MOST = 200;

  private static final byte[] HEARTBEAT = ":\n\n".getBytes(StandardCharsets.US_ASCII);

  private final FrontEnd region;
  private final boolean timeIsReal;
  // The last transition told, or skipped.
  private long transition;
  private long replacements;
  private long clearings;
  private long call;
  private @Nullable Instant now;
  private boolean clockIsDue = true;
  private @Nullable Reason begin;
  private int quiet;

  /** Why a reader had better look at the region anew. */
  private enum Reason {
    /** The region was reset, or another state took the place of the former one. */
    STATE_REPLACED("state_replaced"),
    /** The journal was emptied. */
    JOURNAL_CLEARED("journal_cleared"),
    /** There were transitions that are no longer kept, or were of a region that is gone. */
    EVENTS_MISSED("events_missed");

    private final String text;

    Reason(String text) {
      this.text = text;
    }
  }

  private record Reset(String reason) {}

  private record NewestCall(long sequence) {}

  private record Moved(Instant now) {}

  /**
   * What comes after a transition.
   *
   * @param since sequence number of the last transition that the reader knows; null if none: it is
   *     told all that are kept
   * @throws io.vpcep.simulator.error.RegionClosedException if the region is closed
   */
  EventFeed(SimulatedRegion served, @Nullable Long since) {
    this.region = served.unwrap(FrontEnd.class);
    this.timeIsReal = served.clock().settings().mode() == ClockSettings.Mode.SYSTEM;
    RegionNews news = region.newsAfter(0, 1);
    this.replacements = news.replacements();
    this.clearings = news.clearings();
    if (since == null) {
      transition = beforeFirst(news);
    } else if (since > news.lastTransition()) {
      begin = Reason.EVENTS_MISSED;
      transition = beforeFirst(news);
    } else if (news.replacements() > 0 && since <= news.replacedAfter()) {
      begin = Reason.STATE_REPLACED;
      transition = news.replacedAfter();
    } else {
      transition = since;
    }
  }

  /**
   * What comes from now on, without what is kept of the time before.
   *
   * @throws io.vpcep.simulator.error.RegionClosedException if the region is closed
   */
  static EventFeed fromNowOn(SimulatedRegion served) {
    EventFeed feed = new EventFeed(served, null);
    feed.transition = feed.region.newsAfter(0, 1).lastTransition();
    return feed;
  }

  /** The number before those that are still kept, of those that were looked for. */
  private static long beforeFirst(RegionNews news) {
    List<RecordedTransition> kept = news.transitions();
    return kept.isEmpty() ? news.lastTransition() : kept.get(0).sequence() - 1;
  }

  /** A while has passed. */
  void tick() {
    quiet++;
    clockIsDue = true;
  }

  /**
   * The next events; empty if there are none. There may be more where there are some.
   *
   * @throws io.vpcep.simulator.error.RegionClosedException if the region is closed
   */
  byte[] next() {
    RegionNews news = region.newsAfter(transition, MOST);
    Reason reset = reset(news);
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    if (reset == null) {
      tellNews(news, told);
    } else {
      tell("reset", true, new Reset(reset.text), told);
    }
    if (told.size() == 0 && quiet >= QUIET_TICKS) {
      told.writeBytes(HEARTBEAT);
    }
    quiet = told.size() == 0 ? quiet : 0;
    return told.toByteArray();
  }

  /** Null if the reader can go on with what it knows. */
  private @Nullable Reason reset(RegionNews news) {
    Reason reason = begin;
    begin = null;
    if (reason != null) {
      return reason;
    }
    if (news.replacements() > replacements) {
      replacements = news.replacements();
      transition = Math.max(transition, news.replacedAfter());
      call = 0;
      return Reason.STATE_REPLACED;
    }
    if (news.clearings() > clearings) {
      clearings = news.clearings();
      return Reason.JOURNAL_CLEARED;
    }
    if (beforeFirst(news) > transition) {
      transition = beforeFirst(news);
      return Reason.EVENTS_MISSED;
    }
    return null;
  }

  private void tellNews(RegionNews news, ByteArrayOutputStream told) {
    for (RecordedTransition made : news.transitions()) {
      transition = made.sequence();
      tell("transition", true, TransitionForm.of(made), told);
    }
    if (news.lastCall() != call) {
      call = news.lastCall();
      tell("call", false, new NewestCall(call), told);
    }
    if (clockIsDue && !news.now().equals(now)) {
      // One that runs by itself has always moved, and would be told without end.
      clockIsDue = !timeIsReal;
      now = news.now();
      tell("clock", false, new Moved(news.now()), told);
    }
  }

  /** An event; with an id a reader can resume after it. */
  private void tell(String name, boolean withId, Object data, ByteArrayOutputStream told) {
    String id = withId ? "id: " + transition + "\n" : "";
    told.writeBytes((id + "event: " + name + "\ndata: ").getBytes(StandardCharsets.US_ASCII));
    told.writeBytes(Json.bytes(data));
    told.writeBytes("\n\n".getBytes(StandardCharsets.US_ASCII));
  }
}
