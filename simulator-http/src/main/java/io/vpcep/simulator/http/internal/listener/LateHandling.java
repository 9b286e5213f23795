package io.vpcep.simulator.http.internal.listener;

import io.vpcep.simulator.http.internal.problem.OutOfMemory;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Handles a request that had to wait, and which Jetty takes for handled therefore. */
final class LateHandling {
  private LateHandling() {}

  static void by(Handler handler, Request request, Response response, Callback callback) {
    try {
      if (!handler.handle(request, response, callback)) {
        Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
      }
    } catch (Exception e) {
      Response.writeError(request, response, callback, e);
    } catch (Error e) {
      OutOfMemory.metBy(e);
      Response.writeError(request, response, callback, e);
    }
  }
}
