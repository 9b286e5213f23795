package io.vpcep.simulator.http;

import java.util.concurrent.CompletableFuture;

/**
 * Runs what waits in a thread of its own. The common pool has a single thread on small machines,
 * and whoever waits in it holds up everything else that is asynchronous, the JDK's HTTP client too.
 */
public final class OwnThread {
  private OwnThread() {}

  /** Runs a task; the future ends as it does. */
  public static CompletableFuture<Void> run(Runnable task) {
    return CompletableFuture.runAsync(
        task,
        command -> {
          Thread thread = new Thread(command, "own-thread");
          thread.setDaemon(true);
          thread.start();
        });
  }
}
