package io.vpcep.simulator.http.internal.listener;

import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Accepts connections whose clients get to read every answer. */
final class LingeringConnector extends ServerConnector {
  private static final int ACCEPTORS = 1;
  private static final int SELECTORS = 1;

  LingeringConnector(Server server, ConnectionFactory... protocols) {
    super(server, ACCEPTORS, SELECTORS, protocols);
  }

  /** Closes the connections that wait for a next request: nobody is owed an answer there. */
  void closeIdle() {
    for (EndPoint each : getConnectedEndPoints()) {
      EndPoint end =
          each.getConnection() instanceof SslConnection encrypted
              ? encrypted.getSslEndPoint()
              : each;
      Connection connection = end.getConnection();
      if (connection != null && isIdle(connection, end)) {
        end.close();
      }
    }
  }

  /** An answer counts as soon as it begins; only when it has ended, the next request is awaited. */
  private static boolean isIdle(Connection connection, EndPoint end) {
    return connection.getMessagesIn() == connection.getMessagesOut() && end.isFillInterested();
  }

  @Override
  protected SocketChannelEndPoint newEndPoint(
      SocketChannel channel, ManagedSelector selector, SelectionKey key) {
    LingeringEndPoint end = new LingeringEndPoint(channel, selector, key, getScheduler());
    end.setIdleTimeout(getIdleTimeout());
    return end;
  }
}
