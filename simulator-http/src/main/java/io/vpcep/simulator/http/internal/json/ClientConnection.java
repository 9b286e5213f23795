package io.vpcep.simulator.http.internal.json;

import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

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
}
