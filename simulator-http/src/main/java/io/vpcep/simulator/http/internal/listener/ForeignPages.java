package io.vpcep.simulator.http.internal.listener;

import io.vpcep.simulator.http.internal.json.ServedApi;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what web pages of others send: the browser of whoever runs the simulator reaches it,
 * whatever page is open there. What is no browser says nothing of where it comes from, and passes.
 */
final class ForeignPages extends Handler.Wrapper {
  private static final String SITE = "Sec-Fetch-Site";
  private static final String MODE = "Sec-Fetch-Mode";

  private final AllowedHosts hosts;

  ForeignPages(Handler handler, AllowedHosts hosts) {
    super(handler);
    this.hosts = hosts;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String reason = refusal(request);
    if (reason == null) {
      return super.handle(request, response, callback);
    }
    Response.writeError(request, response, callback, HttpStatus.FORBIDDEN_403, reason);
    return true;
  }

  private @Nullable String refusal(Request request) {
    HttpURI uri = request.getHttpURI();
    boolean control = ServedApi.of(uri.getPath()) == ServedApi.CONTROL;
    if (control && !hosts.allow(uri.getHost())) {
      return "the simulator's own API is not to be called by the name "
          + uri.getHost()
          + ", which anybody could have given to this machine; --allowed-hosts or"
          + " ServerConfig.withAllowedHosts allows it";
    }
    HttpFields headers = request.getHeaders();
    String origin = headers.get(HttpHeader.ORIGIN);
    if (origin != null && !isOwn(origin, uri)) {
      return "a page of another origin sent this: " + HttpHeader.ORIGIN + " is " + origin;
    }
    String site = headers.get(SITE);
    return isForeign(site) && !isNavigation(request)
        ? "a page of another origin sent this: " + SITE + " is " + site
        : null;
  }

  private static boolean isOwn(String origin, HttpURI uri) {
    Origin from = Origin.parse(origin);
    return from != null && from.equals(Origin.of(uri));
  }

  /** Pages of another port count too; what a person types, or a page of ours asks, does not. */
  private static boolean isForeign(@Nullable String site) {
    return "cross-site".equals(site) || "same-site".equals(site);
  }

  /**
   * Somebody follows a link to a page of the simulator: the page that has the link sees nothing.
   */
  private static boolean isNavigation(Request request) {
    return HttpMethod.GET.is(request.getMethod())
        && "navigate".equals(request.getHeaders().get(MODE))
        && Pages.has(request.getHttpURI().getPath());
  }
}
