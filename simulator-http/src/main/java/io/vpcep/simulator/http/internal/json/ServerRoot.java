package io.vpcep.simulator.http.internal.json;

import io.javalin.http.Context;

/** What links in answers begin with. */
public final class ServerRoot {
  private ServerRoot() {}

  /**
   * Scheme, host, port and the address of the region as the client wrote them, so that it can
   * follow the links.
   */
  public static String of(Context request) {
    String url = request.url();
    return url.substring(0, url.length() - request.path().length()) + request.contextPath();
  }

  /** What the client wrote after it. */
  public static String pathAfter(Context request) {
    return request.path().substring(request.contextPath().length());
  }
}
