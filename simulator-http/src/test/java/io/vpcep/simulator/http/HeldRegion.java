package io.vpcep.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.SimulatedRegion;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A region whose calls wait, as they do while a test changes it, until it is let go. */
final class HeldRegion implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final CountDownLatch entered = new CountDownLatch(1);
  private final CountDownLatch leave = new CountDownLatch(1);
  private final CompletableFuture<Void> holder;

  private HeldRegion(SimulatedRegion region) {
    this.holder = OwnThread.run(() -> region.setUp(this::stay));
  }

  /** From the return on, calls wait. */
  static HeldRegion of(SimulatedRegion region) throws InterruptedException {
    HeldRegion held = new HeldRegion(region);
    assertThat(held.entered.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    return held;
  }

  private void stay() {
    entered.countDown();
    try {
      leave.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Lets calls go on; does nothing if they do already. */
  void letGo() {
    leave.countDown();
    assertThat(holder).succeedsWithin(PATIENCE);
  }

  @Override
  public void close() {
    letGo();
  }
}
