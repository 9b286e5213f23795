package io.vpcep.simulator.http.internal.listener;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.util.IO;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a connection that the server is done with: what the client still sends is read
 * and dropped, until it has seen that the server's side is closed and closes its own.
 *
 * <p>To close at once would be to lose the answer: TCP resets a connection on which data comes that
 * nobody takes, and a client that is still writing, or slow to read, then finds a broken pipe.
 */
final class Lingering implements ManagedSelector.Selectable, Closeable {

  // More than that breaks the connection.
  private static final long MAX_BYTES = 32L << 20;
  private static final long MAX_MILLIS = 30_000;

  private static final int BUFFER_BYTES = 64 << 10;
  // Other connections have their turn in between.
  private static final int READS_AT_A_TIME = 16;

  private final SocketChannel channel;
  private long left = MAX_BYTES;
  private Scheduler.@Nullable Task timeout;

  private Lingering(SocketChannel channel) {
    this.channel = channel;
  }

  /** Takes over a connection whose output is shut. Called by the selector's thread. */
  static void begin(SocketChannel channel, SelectionKey key, Scheduler scheduler) {
    Lingering lingering = new Lingering(channel);
    if (!key.isValid() || lingering.isOver()) {
      lingering.close();
      return;
    }
    key.attach(lingering);
    key.interestOps(SelectionKey.OP_READ);
    lingering.timeout = scheduler.schedule(lingering::close, MAX_MILLIS, TimeUnit.MILLISECONDS);
  }

  @Override
  public @Nullable Runnable onSelected() {
    if (isOver()) {
      close();
    }
    return null;
  }

  /** Reads what is there. */
  private boolean isOver() {
    ByteBuffer dropped = ByteBuffer.allocate(BUFFER_BYTES);
    try {
      for (int i = 0; i < READS_AT_A_TIME; i++) {
        int count = channel.read(dropped.clear());
        if (count <= 0) {
          return count < 0;
        }
        left -= count;
      }
      return left < 0;
    } catch (IOException e) {
      return true; // the client has gone
    }
  }

  @Override
  public void updateKey() {
    // It is interested in nothing else than reading.
  }

  @Override
  public void replaceKey(SelectionKey newKey) {
    // Attached to it, which is all that it needs.
  }

  @Override
  public void close() {
    if (timeout != null) {
      timeout.cancel();
    }
    IO.close(channel);
  }
}
