package io.vpcep.simulator.http.internal.waiting;

import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.server.Request;

/**
 * Those threads of a server that calls of the imitated API may take, which is not all of them: such
 * calls may wait for a region that a test holds, or for clients that read slowly, and the
 * simulator's own API answers nevertheless. What finds no thread waits without one.
 */
public final class CallThreads implements Executor {
  private final Executor pool;
  private final int most;
  private final AtomicInteger taken = new AtomicInteger();
  private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();

  /** So many threads at most, of those that a server has. */
  public CallThreads(Executor pool, int most) {
    this.pool = pool;
    this.most = most;
  }

  /** Those of the server that a request came to, which has them as a bean. */
  static CallThreads of(Request request) {
    return Objects.requireNonNull(
        request.getConnectionMetaData().getConnector().getServer().getBean(CallThreads.class));
  }

  /** Counts this thread as one of them, until it is given back, unless there are enough. */
  public boolean take() {
    int before = taken.get();
    while (before < most) {
      if (taken.compareAndSet(before, before + 1)) {
        return true;
      }
      before = taken.get();
    }
    return false;
  }

  /** This thread has done what it was taken for. */
  public void giveBack() {
    taken.decrementAndGet();
    startWaiting();
  }

  /** Runs something in one of the threads, in its turn. */
  @Override
  public void execute(Runnable task) {
    waiting.add(task);
    startWaiting();
  }

  private void startWaiting() {
    while (!waiting.isEmpty() && take()) {
      Runnable next = waiting.poll();
      if (next == null) {
        taken.decrementAndGet();
      } else {
        start(next);
      }
    }
  }

  private void start(Runnable task) {
    try {
      pool.execute(() -> run(task));
    } catch (RejectedExecutionException e) {
      // The server has stopped: nobody is held up any more.
      try {
        task.run();
      } finally {
        taken.decrementAndGet();
      }
    }
  }

  private void run(Runnable task) {
    try {
      task.run();
    } finally {
      giveBack();
    }
  }
}
