package io.vpcep.simulator.http.internal.json;

import io.javalin.http.Context;
import java.time.Duration;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.util.NanoTime;

/** How long requests take in real time, as the server measures it. */
public final class RequestTime {
  private RequestTime() {}

  /** The span since a request began to come in. */
  public static Duration sinceItCame(Context request) {
    long begin = ServletContextRequest.getServletContextRequest(request.req()).getBeginNanoTime();
    return Duration.ofNanos(NanoTime.since(begin));
  }
}
