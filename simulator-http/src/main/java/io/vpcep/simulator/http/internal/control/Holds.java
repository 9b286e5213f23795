package io.vpcep.simulator.http.internal.control;

import io.vpcep.simulator.SimulatedRegion;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Who waits, in real time, for somebody who looks at a region to let it go on: tests that have
 * failed. One for all regions of a server.
 */
public final class Holds implements AutoCloseable {
  private final InstantSource time = InstantSource.system();
  private final Map<SimulatedRegion, Hold> holds = new HashMap<>();
  private boolean closed;

  /** Nobody waits yet. */
  public Holds() {}

  /**
   * One who waits.
   *
   * @param title what waits, for people
   * @param until when it goes on by itself
   */
  record Hold(String title, Instant until, CountDownLatch end) {}

  /**
   * Waits until the region is let go, a while has passed, or the server is closed. Whoever waits
   * for the same region already goes on.
   *
   * @return whether somebody let it go
   * @throws InterruptedException if the thread is interrupted
   */
  public boolean hold(SimulatedRegion region, String title, Duration longest)
      throws InterruptedException {
    Hold hold = new Hold(title, time.instant().plus(longest), new CountDownLatch(1));
    put(region, hold);
    try {
      return hold.end.await(longest.toNanos(), TimeUnit.NANOSECONDS);
    } finally {
      remove(region, hold);
    }
  }

  private synchronized void put(SimulatedRegion region, Hold hold) {
    letGo(region);
    if (closed) {
      hold.end.countDown();
    } else {
      holds.put(region, hold);
    }
  }

  private synchronized void remove(SimulatedRegion region, Hold hold) {
    holds.remove(region, hold);
  }

  synchronized Optional<Hold> find(SimulatedRegion region) {
    return Optional.ofNullable(holds.get(region));
  }

  /** Lets whoever waits for a region go on; does nothing if nobody does. */
  synchronized void letGo(SimulatedRegion region) {
    Hold hold = holds.remove(region);
    if (hold != null) {
      hold.end.countDown();
    }
  }

  /** Lets everybody go on. */
  @Override
  public synchronized void close() {
    closed = true;
    holds.values().forEach(hold -> hold.end.countDown());
    holds.clear();
  }
}
