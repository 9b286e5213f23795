package io.vpcep.simulator.http.internal.json;

import io.javalin.http.Context;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * The body of an answer that does not fit into the server's buffer, on its way to its reader. No
 * thread waits for the reader, who may be slow.
 */
public final class LargeBody implements WriteListener {
  private static final Logger LOG = System.getLogger(LargeBody.class.getName());
  private static final String ATTRIBUTE = LargeBody.class.getName();

  private final byte[] bytes;
  private final AsyncContext context;
  private final ServletOutputStream out;
  private boolean written;

  private LargeBody(byte[] bytes, AsyncContext context) throws IOException {
    this.bytes = bytes;
    this.context = context;
    // A connection that is stuck ends by itself.
    context.setTimeout(0);
    this.out = context.getResponse().getOutputStream();
  }

  /** Answers with a body once the request has been handled, unless something else is said then. */
  static void answer(Context request, byte[] bytes) {
    if (request.req().isAsyncStarted()) {
      // It was delayed, and is answered in a thread of those that calls may take.
      request.result(bytes);
    } else {
      request.attribute(ATTRIBUTE, bytes);
    }
  }

  /** Something else is said. */
  public static void takeBack(Context request) {
    request.req().removeAttribute(ATTRIBUTE);
  }

  /** Begins with the body of a request that is to be answered with one; it has been handled. */
  public static void beginIfAny(HttpServletRequest request) throws IOException {
    if (request.getAttribute(ATTRIBUTE) instanceof byte[] bytes) {
      AsyncContext context = request.startAsync();
      LargeBody body = new LargeBody(bytes, context);
      context.getResponse().setContentLength(bytes.length);
      body.out.setWriteListener(body);
    }
  }

  @Override
  public void onWritePossible() throws IOException {
    while (out.isReady()) {
      if (written) {
        context.complete();
        return;
      }
      written = true;
      out.write(bytes);
    }
  }

  @Override
  public void onError(Throwable failure) {
    LOG.log(
        Level.DEBUG, "A reader of a large answer has gone, or has taken nothing for long", failure);
    context.complete();
  }
}
