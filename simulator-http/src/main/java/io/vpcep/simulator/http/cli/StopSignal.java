package io.vpcep.simulator.http.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets the end of the process (SIGTERM, SIGINT) wait for an orderly stop. Run as a shutdown hook it
 * asks for the stop, and holds the end back until the stop is done or has taken too long.
 */
final class StopSignal implements Runnable {
  private final CountDownLatch requested = new CountDownLatch(1);
  private final CountDownLatch done = new CountDownLatch(1);
  private final Duration patience;
  private volatile boolean saving;

  /**
   * A signal not yet given.
   *
   * @param patience how long the end waits for the stop, in real time
   */
  StopSignal(Duration patience) {
    this.patience = patience;
  }

  /**
   * Asks for the stop, and waits for it: no longer than its patience, unless something is saved.
   */
  @Override
  public void run() {
    requested.countDown();
    try {
      if (!done.await(patience.toMillis(), TimeUnit.MILLISECONDS) && saving) {
        done.await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits until the stop is asked for, or this thread interrupted. */
  void awaitRequest() {
    try {
      requested.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Says that what must not be lost is being saved, however long that takes. */
  void saving() {
    saving = true;
  }

  /** Says that everything has stopped. */
  void stopped() {
    done.countDown();
  }
}
