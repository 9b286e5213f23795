package io.vpcep.simulator.internal.time;

import io.vpcep.simulator.clock.ClockSettings;
import io.vpcep.simulator.clock.SimulatorClock;
import io.vpcep.simulator.error.RegionClosedException;
import io.vpcep.simulator.internal.clock.RegionClock;
import java.time.Duration;
import java.time.Instant;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Where threads wait for instants of a region's clock. The one with the earliest instant moves the
 * clock there, when nobody has anything to do before; so waits end in the order of their instants.
 */
final class Timeline {
  // Real time, for threads that were just woken to show that they work.
  private static final long BREATH = TimeUnit.MILLISECONDS.toNanos(1);
  // A thread may work on for a reason that has nothing to do with this region.
  private static final int MOST_BREATHS = 500;

  private final RegionClock clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Company company = new Company();
  private final TreeSet<Wait> waits = new TreeSet<>();
  private long begun;
  private long changes;
  // Read by who moves the clock, who need not take the lock for nobody.
  private volatile int waiting;
  private volatile boolean closed;

  /**
   * One thread's wait.
   *
   * @param due when it ends
   * @param number in the order of beginning
   */
  private record Wait(Instant due, long number) implements Comparable<Wait> {
    @Override
    public int compareTo(Wait other) {
      int order = due.compareTo(other.due);
      return order != 0 ? order : Long.compare(number, other.number);
    }
  }

  Timeline(RegionClock clock) {
    this.clock = clock;
  }

  /** The present instant. */
  Instant now() {
    return clock.instant();
  }

  /**
   * The instant that comes a span after the present one, which is it if the span is negative; never
   * reached if time ends before.
   */
  Instant after(Duration span) {
    Duration left = span.isNegative() ? Duration.ZERO : span;
    return SimulatorClock.Range.later(now(), left).orElse(Instant.MAX);
  }

  /** Does something that no other thread sees half done. */
  <T> T locked(Supplier<T> action) {
    lock.lock();
    try {
      return action.get();
    } finally {
      lock.unlock();
    }
  }

  /** The same, without an answer. */
  void runLocked(Runnable action) {
    lock.lock();
    try {
      action.run();
    } finally {
      lock.unlock();
    }
  }

  /** Tells all that wait that something is different, such as what they wait for. */
  void change() {
    runLocked(
        () -> {
          changes++;
          changed.signalAll();
        });
  }

  /** A thread lives by this time from now on. */
  void join(Thread member) {
    runLocked(() -> company.join(member));
  }

  /**
   * Waits for an instant.
   *
   * @param wanted whether to go on waiting; asked under the lock, whenever something has changed
   * @return whether the instant has come
   * @throws RegionClosedException if the region is closed
   */
  boolean await(Instant due, BooleanSupplier wanted) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      company.join(Thread.currentThread());
      Wait mine = new Wait(due, begun++);
      add(mine);
      try {
        while (wanted.getAsBoolean()) {
          requireOpen();
          if (isNext(mine)) {
            return true;
          }
          approach(mine);
        }
        return false;
      } finally {
        remove(mine);
      }
    } finally {
      lock.unlock();
    }
  }

  private void add(Wait wait) {
    waits.add(wait);
    waiting = waits.size();
    change();
  }

  private void remove(Wait wait) {
    waits.remove(wait);
    waiting = waits.size();
    change();
  }

  private boolean isNext(Wait wait) {
    return waits.first().equals(wait) && !now().isBefore(wait.due());
  }

  /** Comes nearer to the end of a wait, or waits until something changes. */
  @SuppressWarnings("WaitNotInLoop") // the loop is in the caller
  private void approach(Wait wait) throws InterruptedException {
    if (!waits.first().equals(wait) || wait.due().isAfter(SimulatorClock.Range.LATEST)) {
      changed.await();
    } else if (clock.settings().mode() == ClockSettings.Mode.SYSTEM) {
      changed.awaitNanos(TimeUnit.NANOSECONDS.convert(Duration.between(now(), wait.due())));
    } else if (isQuiet()) {
      clock.reach(wait.due());
    }
  }

  /** Whether nobody has anything to do now, as far as a few looks can tell. */
  private boolean isQuiet() throws InterruptedException {
    if (company.isAlone()) {
      return true;
    }
    long before = changes;
    for (int breath = 0; breath < MOST_BREATHS; breath++) {
      changed.awaitNanos(BREATH);
      if (changes != before) {
        return false;
      }
      if (company.rests()) {
        return true;
      }
    }
    return true;
  }

  /**
   * Waits in real time until something is so that only changes as told.
   *
   * @return whether it is so
   */
  boolean awaitChange(BooleanSupplier reached, long nanos) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = nanos;
      while (!reached.getAsBoolean()) {
        if (left <= 0) {
          return false;
        }
        left = changed.awaitNanos(left);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** The clock was moved. */
  void moved() {
    if (waiting > 0) {
      change();
    }
  }

  /** Ends all waits. */
  void close() {
    runLocked(
        () -> {
          closed = true;
          change();
        });
  }

  /** Refuses to go on once the region is closed. */
  void requireOpen() {
    if (closed) {
      throw new RegionClosedException();
    }
  }
}
