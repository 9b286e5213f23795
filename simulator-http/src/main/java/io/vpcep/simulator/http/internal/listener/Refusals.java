package io.vpcep.simulator.http.internal.listener;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers what the server refuses before any handler sees it, at the right time: Jetty has
 * malformed messages answered by another thread than the one that found the mistake, see {@link
 * Turn}.
 */
final class Refusals implements Request.Handler {
  private final Request.Handler answers;

  Refusals(Request.Handler answers) {
    this.answers = answers;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Turn turn = Turn.of(request);
    turn.take();
    try {
      return answer(request, response, callback);
    } finally {
      turn.end();
    }
  }

  private boolean answer(Request request, Response response, Callback callback) throws Exception {
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
