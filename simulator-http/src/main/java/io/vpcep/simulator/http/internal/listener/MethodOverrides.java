package io.vpcep.simulator.http.internal.listener;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Hides the header by which Javalin would take one method for another: the API has no such thing,
 * and a GET must not delete.
 */
final class MethodOverrides extends Handler.Wrapper {
  private static final String HEADER = "X-HTTP-Method-Override";

  MethodOverrides(Handler handler) {
    super(handler);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    boolean hide = request.getHeaders().contains(HEADER);
    return super.handle(hide ? new WithoutOverride(request) : request, response, callback);
  }

  /** A request without the header. */
  private static final class WithoutOverride extends Request.Wrapper {
    private final HttpFields headers;

    WithoutOverride(Request request) {
      super(request);
      this.headers = HttpFields.build(request.getHeaders()).remove(HEADER).asImmutable();
    }

    @Override
    public HttpFields getHeaders() {
      return headers;
    }
  }
}
