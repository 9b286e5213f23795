package io.vpcep.simulator.http.internal.listener;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Gives every response its own {@code X-Request-Id}, whoever writes it. */
final class RequestIds extends Handler.Wrapper {
  private static final String HEADER = "X-Request-Id";
  private static final HexFormat HEX = HexFormat.of();

  RequestIds(Handler handler) {
    super(handler);
  }

  /** Responses to what was refused before any handler saw it need one too. */
  static Request.Handler onRefusals(Request.Handler refusals) {
    return (request, response, callback) -> {
      stamp(response);
      return refusals.handle(request, response, callback);
    };
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    stamp(response);
    return super.handle(request, response, callback);
  }

  private static void stamp(Response response) {
    if (!response.getHeaders().contains(HEADER)) {
      ThreadLocalRandom random = ThreadLocalRandom.current();
      response
          .getHeaders()
          .put(HEADER, HEX.toHexDigits(random.nextLong()) + HEX.toHexDigits(random.nextLong()));
    }
  }
}
