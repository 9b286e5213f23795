package io.vpcep.simulator.http.internal.control;

import io.javalin.http.Context;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.http.internal.json.JsonAnswer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Tells whether a failed test waits for somebody to look at its region, and lets it go on. */
public final class HoldControl {
  private final SimulatedRegion region;
  private final Holds holds;

  /** Of a region. */
  HoldControl(SimulatedRegion region, Holds holds) {
    this.region = region;
    this.holds = holds;
  }

  /**
   * Whether somebody waits.
   *
   * @param test which test
   * @param until when it goes on by itself, in real time
   */
  private record Held(boolean held, @Nullable String test, @Nullable Instant until) {}

  /** Tells who waits. */
  public void show(Context request) {
    JsonAnswer.ok(
        request,
        holds
            .find(region)
            .map(hold -> new Held(true, hold.title(), hold.until()))
            .orElseGet(() -> new Held(false, null, null)));
  }

  /** Lets whoever waits go on. */
  public void release(Context request) {
    holds.letGo(region);
    JsonAnswer.noContent(request);
  }
}
