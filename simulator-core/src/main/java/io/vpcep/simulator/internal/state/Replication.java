package io.vpcep.simulator.internal.state;

import io.vpcep.simulator.clock.SimulatorClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way of changes to what lists and shows see: each comes through when the lag has passed. Where
 * there is no lag, nothing is kept twice and nothing comes here.
 */
public final class Replication {
  private final Duration lag;
  private final Deque<Entry> log = new ArrayDeque<>();
  private @Nullable Instant stamp;

  private record Entry(Instant due, Runnable change) {}

  Replication(Duration lag) {
    this.lag = lag;
  }

  boolean isBehind() {
    return !lag.isZero();
  }

  /** From now on changes are made as of an instant. */
  public void changesAt(Instant when) {
    stamp = when;
  }

  /** From now on changes are a test's set-up, which everybody sees at once. */
  public void changesShowAtOnce() {
    stamp = null;
  }

  /** Takes a change on its way. */
  void record(Runnable change) {
    if (stamp == null) {
      // What is still on its way is older, and must not undo this.
      log.forEach(entry -> entry.change.run());
      log.clear();
      change.run();
    } else {
      log.add(
          new Entry(
              SimulatorClock.Range.later(stamp, lag).orElse(SimulatorClock.Range.LATEST), change));
    }
  }

  /** Lets everything through whose lag has passed. */
  public void catchUp(Instant now) {
    while (!log.isEmpty() && !log.peek().due().isAfter(now)) {
      log.remove().change.run();
    }
  }

  /** When the last change comes through; empty if none is on its way. */
  public Optional<Instant> lastDue() {
    return Optional.ofNullable(log.peekLast()).map(Entry::due);
  }
}
