package io.vpcep.simulator.http.internal.listener;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.util.URIUtil;
import org.jspecify.annotations.Nullable;

/** Where a page comes from, or what it asks: equal ones trust each other. */
record Origin(String scheme, String host, int port) {
  private static final Pattern FORM =
      Pattern.compile("(https?)://(\\[[^\\]]*\\]|[^/:\\[]*)(?::(\\d{1,5}))?");

  /** As browsers write it; null if it is none that a server can be, such as {@code null}. */
  static @Nullable Origin parse(String text) {
    Matcher form = FORM.matcher(text.toLowerCase(Locale.ROOT));
    if (!form.matches()) {
      return null;
    }
    int port = form.group(3) == null ? 0 : Integer.parseInt(form.group(3));
    return of(form.group(1), form.group(2), port);
  }

  /** That of an address; null if it has no host. */
  static @Nullable Origin of(HttpURI uri) {
    return uri.getHost() == null ? null : of(uri.getScheme(), uri.getHost(), uri.getPort());
  }

  private static Origin of(String scheme, String host, int port) {
    return new Origin(
        scheme,
        host.toLowerCase(Locale.ROOT),
        port > 0 ? port : URIUtil.getDefaultPortForScheme(scheme));
  }
}
