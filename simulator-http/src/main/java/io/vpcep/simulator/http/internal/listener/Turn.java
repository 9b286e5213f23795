package io.vpcep.simulator.http.internal.listener;

import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;

/**
 * Which thread reads from a client, and goes on with its connection: one at a time.
 *
 * <p>After a malformed message Jetty goes on by two: by the one that has answered it, and by one
 * that learns that the client has sent more, or has gone. Both read into one buffer. When the first
 * gives it back, a connection of another client takes it, and the second then makes its request
 * stand in it once more: it would be carried out twice.
 */
final class Turn {
  private final ReentrantLock lock = new ReentrantLock();

  /** That of the connection that a request came in by. */
  static Turn of(Request request) {
    return of(request.getConnectionMetaData().getConnection());
  }

  /** That of a connection. */
  static Turn of(Connection connection) {
    return of(connection.getEndPoint());
  }

  /** That of what has been sent encrypted is that of its end. */
  static Turn of(EndPoint end) {
    EndPoint outer = end;
    while (outer instanceof EndPoint.Wrapper encrypted) {
      outer = encrypted.unwrap();
    }
    return ((LingeringEndPoint) outer).turn();
  }

  /** Waits for the turn; whoever has it already has it once more. */
  void take() {
    lock.lock();
  }

  /** Is to be called as often as the turn has been taken. */
  void end() {
    lock.unlock();
  }

  /** Waits until the thread that reads from the client, if it is another one, has done so. */
  void await() {
    take();
    end();
  }

  /** Does something in a turn of its own. */
  void run(Runnable task) {
    take();
    try {
      task.run();
    } finally {
      end();
    }
  }

  /** What reads when something has come, so that it does in a turn of its own. */
  Callback reading(Callback reader) {
    return Callback.from(() -> run(reader::succeeded), reader::failed);
  }
}
