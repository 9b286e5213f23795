package io.vpcep.simulator.internal.exploration;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The thread on which the runs of an exploration follow each other. A run that does not end is left
 * there, and the next one gets a new thread.
 */
public final class RunThread implements AutoCloseable {
  // How often, in real time, somebody looks whether a run can end at all.
  private static final long LOOK_MILLIS = 250;
  private static final long GRACE_MILLIS = 500;

  private final Duration watchdog;
  private @Nullable ExecutorService thread;

  /**
   * No thread yet.
   *
   * @param watchdog how long, in real time, a run may take; zero for any time, in the thread of the
   *     caller
   */
  public RunThread(Duration watchdog) {
    this.watchdog = watchdog;
  }

  /**
   * How a run ended.
   *
   * @param thrown what it threw; null if nothing
   * @param over whether it ended at all
   */
  public record Ending(@Nullable Throwable thrown, boolean over) {
    private static final Ending NEVER = new Ending(null, false);
  }

  /**
   * Runs something to its end.
   *
   * @param hopeless whether it has gone so far that it will not end; asked by another thread
   * @throws InterruptedException if the calling thread is interrupted meanwhile
   */
  public Ending run(Callable<?> work, BooleanSupplier hopeless) throws InterruptedException {
    if (watchdog.isZero()) {
      return end(work);
    }
    Future<Ending> running = thread().submit(() -> end(work));
    try {
      return await(running, hopeless);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a run tells what it throws", e);
    } finally {
      if (!running.isDone()) {
        abandon(running);
      }
    }
  }

  private Ending await(Future<Ending> running, BooleanSupplier hopeless)
      throws InterruptedException, ExecutionException {
    for (long left = watchdog.toMillis(); left > 0; left -= LOOK_MILLIS) {
      try {
        return running.get(Math.min(left, LOOK_MILLIS), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        if (hopeless.getAsBoolean()) {
          break;
        }
      }
    }
    interrupt(running);
    return Ending.NEVER;
  }

  /** Lets a run tidy up after itself, if it ends by being interrupted. */
  private void interrupt(Future<Ending> running) throws InterruptedException, ExecutionException {
    close();
    try {
      Ending unused = running.get(GRACE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      // Then it is left to itself.
    }
  }

  // What a test throws is what is looked for, errors included.
  @SuppressWarnings("IllegalCatch")
  private static Ending end(Callable<?> work) {
    try {
      Object unused = work.call();
      return new Ending(null, true);
    } catch (Throwable e) {
      return new Ending(e, true);
    }
  }

  private ExecutorService thread() {
    ExecutorService present = thread;
    if (present == null) {
      present =
          Executors.newSingleThreadExecutor(
              work -> {
                Thread made = new Thread(work, "vpcep-simulator-exploration");
                made.setDaemon(true);
                return made;
              });
      thread = present;
    }
    return present;
  }

  private void abandon(Future<?> running) {
    running.cancel(true);
    close();
  }

  @Override
  public void close() {
    if (thread != null) {
      thread.shutdownNow();
      thread = null;
    }
  }
}
