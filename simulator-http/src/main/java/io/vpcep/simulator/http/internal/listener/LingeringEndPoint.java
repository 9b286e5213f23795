package io.vpcep.simulator.http.internal.listener;

import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.IO;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * The server's end of a connection. When the server closes it, the client still gets to read the
 * answer, see {@link Lingering}; for the rest of the server it is closed at once.
 */
final class LingeringEndPoint extends SocketChannelEndPoint {
  private final ManagedSelector selector;
  private final Turn turn = new Turn();
  private volatile SelectionKey key;
  private volatile boolean closed;

  LingeringEndPoint(
      SocketChannel channel, ManagedSelector selector, SelectionKey key, Scheduler scheduler) {
    super(channel, selector, key, scheduler);
    this.selector = selector;
    this.key = key;
  }

  /** Which thread reads from the client. */
  Turn turn() {
    return turn;
  }

  @Override
  public void fillInterested(Callback callback) {
    super.fillInterested(inTurn(callback));
  }

  @Override
  public boolean tryFillInterested(Callback callback) {
    return super.tryFillInterested(inTurn(callback));
  }

  private Callback inTurn(Callback callback) {
    return getConnection() instanceof SslConnection ? callback : turn.reading(callback);
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
}
