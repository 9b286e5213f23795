package io.vpcep.simulator.http.internal.json;

import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.server.Request;

/** The connection that a request has come by. */
public final class ClientConnection {
  private ClientConnection() {}

  /**
   * Closes it at once; whatever is written afterwards goes nowhere.
   *
   * @param cause why, for whoever still writes
   */
  public static void cut(HttpServletRequest request, Throwable cause) {
    ServletContextRequest.getServletContextRequest(request)
        .getConnectionMetaData()
        .getConnection()
        .getEndPoint()
        .close(cause);
  }

  /** Does something once a request has been answered whole, or its connection has gone. */
  public static void whenAnswered(HttpServletRequest request, Runnable task) {
    Request.addCompletionListener(
        ServletContextRequest.getServletContextRequest(request), failure -> task.run());
  }
}
