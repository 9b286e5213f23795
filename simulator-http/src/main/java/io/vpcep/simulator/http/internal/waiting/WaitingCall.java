package io.vpcep.simulator.http.internal.waiting;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.util.thread.Scheduler;

/** A call that waits, until its delay has passed or it is given up. */
final class WaitingCall {
  private final Scheduler scheduler;
  private final CallThreads threads;
  private final Runnable drop;
  private final AtomicBoolean ended = new AtomicBoolean();
  private final CompletableFuture<Void> over = new CompletableFuture<>();
  private final CompletableFuture<Void> answer = new CompletableFuture<>();
  private volatile boolean gone;

  /**
   * A call that begins to wait.
   *
   * @param scheduler the server's timer
   * @param threads in one of which it goes on
   * @param rest what is to do when the delay has passed
   * @param drop what is to do if the call is given up before
   */
  WaitingCall(
      Scheduler scheduler, CallThreads threads, Duration delay, Runnable rest, Runnable drop) {
    this.scheduler = scheduler;
    this.threads = threads;
    this.drop = drop;
    Scheduler.Task end = scheduler.schedule(() -> end(rest), delay.toNanos(), TimeUnit.NANOSECONDS);
    whenOver(end::cancel);
  }

  /** Ends when the call has, however that came. */
  CompletableFuture<Void> over() {
    return over;
  }

  void whenOver(Runnable action) {
    Object unused = over.thenRun(action);
  }

  /** Ends as the call does; never, if nobody is left to answer. */
  CompletableFuture<Void> answer() {
    return answer;
  }

  /** Gives the call up if it still waits after so long. */
  void dropAfter(long millis) {
    Scheduler.Task task = scheduler.schedule(() -> end(drop), millis, TimeUnit.MILLISECONDS);
    whenOver(task::cancel);
  }

  /** The request has ended, and nothing can be done with it any more. */
  void requestEnded() {
    gone = true;
    end(drop);
  }

  /** Ends the call in one way, unless it has ended in the other. */
  private void end(Runnable way) {
    if (ended.compareAndSet(false, true)) {
      threads.execute(() -> run(way));
    }
  }

  private void run(Runnable way) {
    try {
      way.run();
      answer.complete(null);
    } catch (RuntimeException e) {
      if (!gone) {
        answer.completeExceptionally(e);
      }
    } catch (Error e) {
      answer.completeExceptionally(new IllegalStateException(e));
      throw e;
    } finally {
      over.complete(null);
    }
  }
}
