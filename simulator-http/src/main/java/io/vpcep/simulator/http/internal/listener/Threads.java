package io.vpcep.simulator.http.internal.listener;

import io.vpcep.simulator.http.internal.problem.OutOfMemory;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Threads that go on with a connection in its turn only, and that tell of memory that has run out
 * outside any request.
 */
final class Threads extends QueuedThreadPool {

  Threads(int max, int min) {
    super(max, min);
  }

  @Override
  protected void runJob(Runnable job) {
    try {
      super.runJob(job instanceof Connection connection ? () -> Turn.of(connection).run(job) : job);
    } catch (Error e) {
      OutOfMemory.metBy(e);
      throw e;
    }
  }
}
