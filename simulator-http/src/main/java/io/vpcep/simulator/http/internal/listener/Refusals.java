package io.vpcep.simulator.http.internal.listener;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers what the server refuses before any handler sees it, at the right time.
 *
 * <p>Jetty has malformed messages answered by another thread than the one that found the mistake,
 * and goes on with the connection as soon as the answer is out. Should the first thread not have
 * left the connection by then, both give the same buffer back, two other connections share it
 * later, and their clients get each other's answers.
 */
final class Refusals implements Request.Handler {
  private final Request.Handler answers;

  Refusals(Request.Handler answers) {
    this.answers = answers;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    LingeringEndPoint.of(request).awaitTurn();
    if (request.getConnectionMetaData().isPersistent()) {
      return answers.handle(request, response, callback);
    }
    response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
    return answers.handle(request, response, closing(request, callback));
  }

  /** Jetty stops reading after a malformed message, but closes only when nothing came for long. */
  private static Callback closing(Request request, Callback callback) {
    EndPoint end = request.getConnectionMetaData().getConnection().getEndPoint();
    return Callback.from(end::close, callback);
  }
}
