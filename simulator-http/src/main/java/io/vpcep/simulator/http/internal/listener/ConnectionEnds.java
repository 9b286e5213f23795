package io.vpcep.simulator.http.internal.listener;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Says in the answer that the connection ends, where the request does not let it go on. Jetty says
 * so to clients of HTTP/1.1 only, and calls every answer one of HTTP/1.1.
 */
final class ConnectionEnds extends Handler.Wrapper {

  ConnectionEnds(Handler handler) {
    super(handler);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (!request.getConnectionMetaData().isPersistent()) {
      response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
    }
    return super.handle(request, response, callback);
  }
}
