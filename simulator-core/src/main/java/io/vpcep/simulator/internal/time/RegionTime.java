package io.vpcep.simulator.internal.time;

import io.vpcep.simulator.clock.ClientTime;
import io.vpcep.simulator.clock.Sleeper;
import io.vpcep.simulator.internal.clock.RegionClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ScheduledExecutorService;

/** The time of one region, and what lives by it. */
public final class RegionTime implements ClientTime, AutoCloseable {
  private final Timeline timeline;
  private final Clock clock;
  private final List<TimelineExecutor> executors = new ArrayList<>();

  /** For the region that has this clock. */
  public RegionTime(RegionClock clock) {
    this.timeline = new Timeline(clock);
    this.clock = new ZonedClock(clock, ZoneOffset.UTC);
  }

  @Override
  public Clock clock() {
    return clock;
  }

  @Override
  public Sleeper sleeper() {
    return this::sleep;
  }

  private void sleep(Duration span) throws InterruptedException {
    Objects.requireNonNull(span, "span");
    Instant end = timeline.after(span);
    timeline.await(end, () -> true);
  }

  @Override
  public ScheduledExecutorService newExecutor() {
    return timeline.locked(
        () -> {
          timeline.requireOpen();
          TimelineExecutor executor = new TimelineExecutor(timeline);
          executors.add(executor);
          return executor;
        });
  }

  /** Told when the clock has moved. */
  public void moved() {
    timeline.moved();
  }

  /** Shuts the executors down, and ends the sleep of those that sleep. */
  @Override
  public void close() {
    timeline.runLocked(
        () -> {
          executors.forEach(TimelineExecutor::cancelAll);
          timeline.close();
        });
  }
}
