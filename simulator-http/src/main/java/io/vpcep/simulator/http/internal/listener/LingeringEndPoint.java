package io.vpcep.simulator.http.internal.listener;

import java.io.Closeable;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.IO;
import org.eclipse.jetty.util.thread.Invocable;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * The server's end of a connection. When the server closes it, the client still gets to read the
 * answer, see {@link Lingering}; for the rest of the server it is closed at once.
 */
final class LingeringEndPoint extends SocketChannelEndPoint {
  private final ManagedSelector selector;
  private final ReentrantLock turn = new ReentrantLock();
  private volatile SelectionKey key;
  private volatile boolean closed;

  LingeringEndPoint(
      SocketChannel channel, ManagedSelector selector, SelectionKey key, Scheduler scheduler) {
    super(channel, selector, key, scheduler);
    this.selector = selector;
    this.key = key;
  }

  /** The end that a request came in by. */
  static LingeringEndPoint of(Request request) {
    EndPoint end = request.getConnectionMetaData().getConnection().getEndPoint();
    while (end instanceof EndPoint.Wrapper encrypted) {
      end = encrypted.unwrap();
    }
    return (LingeringEndPoint) end;
  }

  /** Waits until the thread that reads from the client, if it is another one, has done so. */
  @SuppressWarnings("LockNotBeforeTry") // it waits, and does nothing in between
  void awaitTurn() {
    turn.lock();
    turn.unlock();
  }

  @Override
  public @Nullable Runnable onSelected() {
    Runnable task = super.onSelected();
    return task == null ? null : new Turn(task);
  }

  @Override
  public void replaceKey(SelectionKey newKey) {
    super.replaceKey(newKey);
    key = newKey;
  }

  @Override
  public void updateKey() {
    if (!closed) {
      super.updateKey();
    }
  }

  @Override
  public boolean isOpen() {
    return !closed && super.isOpen();
  }

  @Override
  public void doClose() {
    closed = true;
    doShutdownOutput();
    selector.submit(ignored -> Lingering.begin(getChannel(), key, getScheduler()));
    // Whatever is left when the selector stops is closed by it; later comers are not.
    if (!selector.isRunning()) {
      IO.close(getChannel());
    }
  }

  /** Reads what has come, or writes what could not be written, and with it all that follows. */
  private final class Turn implements Invocable.Task, Closeable {
    private final Runnable task;

    Turn(Runnable task) {
      this.task = task;
    }

    @Override
    public void run() {
      // The thread that reads may wait for another one to tell it that there is more.
      boolean first = turn.tryLock();
      try {
        task.run();
      } finally {
        if (first) {
          turn.unlock();
        }
      }
    }

    @Override
    public InvocationType getInvocationType() {
      return Invocable.getInvocationType(task);
    }

    @Override
    public void close() {
      LingeringEndPoint.this.close();
    }
  }
}
