package io.vpcep.simulator.http.internal.journal;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A request as a command line of curl, for a POSIX shell. */
public final class CurlText {
  // Those that change nothing in what the API does.
  private static final Set<String> LEFT_OUT = Set.of("User-Agent");

  private CurlText() {}

  /**
   * The command.
   *
   * @param server where the server is, without a slash at the end
   */
  public static String of(WireForm form, String server) {
    StringBuilder text = new StringBuilder("curl -sS -g");
    switch (form.method()) {
      case "GET" -> {}
      case "HEAD" -> text.append(" --head");
      default -> text.append(" -X ").append(quoted(form.method()));
    }
    text.append(' ').append(quoted(server + form.target()));
    for (Map.Entry<String, String> header : new TreeMap<>(form.headers()).entrySet()) {
      if (!LEFT_OUT.contains(header.getKey())) {
        text.append(" -H ").append(quoted(header.getKey() + ": " + header.getValue()));
      }
    }
    String body = form.body();
    if (body != null) {
      text.append(" --data-raw ").append(quoted(body));
    }
    if (form.missingBytes() > 0) {
      text.append(" # the body had ").append(form.missingBytes()).append(" bytes more");
    }
    return text.toString();
  }

  private static String quoted(String text) {
    return text.matches("[A-Z]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
