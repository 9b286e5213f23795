package io.vpcep.simulator.http.internal.listener;

import io.vpcep.simulator.http.internal.json.ReceivedContent;
import io.vpcep.simulator.http.internal.json.RequestContent;
import java.time.Duration;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Has the body of a request read before anything else, so that no thread waits for clients that
 * send slowly. A body that has come with its request is read at once.
 */
final class BodiesFirst extends Handler.Wrapper {
  private final Duration patience;
  private final BodyMemory memory = BodyMemory.ofThisProcess();
  // Much of the one never keeps out the other.
  private final BodyMemory memoryOfControl = BodyMemory.ofThisProcess();

  /** Bodies that take longer to come than a span are refused. */
  BodiesFirst(Handler handler, Duration patience) {
    super(handler);
    this.patience = patience;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (!announcesBody(request)) {
      return super.handle(request, response, callback);
    }
    String path = request.getHttpURI().getPath();
    int maxBytes = RequestContent.maxBytes(path);
    if (request.getLength() > maxBytes) {
      // Not read, so that a client that waits to be asked for it need not send it.
      ReceivedContent.largerThan(maxBytes).attachTo(request);
      return super.handle(request, response, callback);
    }
    if (request.getHeaders().contains(HttpHeader.EXPECT) && !mayNeedBody(request.getMethod())) {
      ReceivedContent.notInvited().attachTo(request);
      return super.handle(request, response, callback);
    }
    BodyReading reading =
        new BodyReading(request, maxBytes, ControlFirst.isControl(path) ? memoryOfControl : memory);
    ReceivedContent content = reading.read();
    if (content == null) {
      reading.readOn(patience, later -> handleLater(later, request, response, callback));
      return true;
    }
    content.attachTo(request);
    return super.handle(request, response, callback);
  }

  private static boolean announcesBody(Request request) {
    long length = request.getLength();
    return length > 0
        || (length < 0 && request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING));
  }

  private static boolean mayNeedBody(String method) {
    return !HttpMethod.GET.is(method) && !HttpMethod.HEAD.is(method);
  }

  private void handleLater(
      ReceivedContent content, Request request, Response response, Callback callback) {
    content.attachTo(request);
    LateHandling.by(getHandler(), request, response, callback);
  }
}
