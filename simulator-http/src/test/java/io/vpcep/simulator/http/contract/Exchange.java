package io.vpcep.simulator.http.contract;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A request and its response, as they went over the wire.
 *
 * @param method HTTP method
 * @param target path and query, as written
 * @param requestBody null if it is not known
 * @param status HTTP status
 * @param headers of the response, in whatever case
 * @param responseBody empty if there is none
 */
public record Exchange(
    String method,
    String target,
    String requestBody,
    int status,
    Map<String, List<String>> headers,
    String responseBody) {
  private static final Pattern REGION = Pattern.compile("^/_simulator/regions/[^/]+(?=/|$)");

  /** Makes the names of headers comparable. */
  public Exchange {
    Map<String, List<String>> byLowerCaseName = new TreeMap<>();
    headers.forEach((name, values) -> byLowerCaseName.put(name.toLowerCase(Locale.ROOT), values));
    headers = byLowerCaseName;
  }

  /**
   * The path, without the address of a region before it and the slash that the server ignores at
   * its end.
   */
  String path() {
    String path = REGION.matcher(wholePath()).replaceFirst("");
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  private String wholePath() {
    int end = target.indexOf('?');
    return end < 0 ? target : target.substring(0, end);
  }

  /** The query; empty if there is none. */
  String query() {
    int start = target.indexOf('?');
    return start < 0 ? "" : target.substring(start + 1);
  }

  /** A path that may mean another one than it seems to, or none: the address of a region too. */
  boolean isOdd() {
    String path = target.startsWith("/") ? wholePath() : "//";
    return path.matches("(?s).*([^!-~]|%|;|\\\\|//|/\\.).*")
        || target.matches("(?s)[^?]*//(\\?.*)?");
  }

  /** A header of the response; empty if it is not there. */
  String header(String name) {
    List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    return values.isEmpty() ? "" : values.get(0);
  }

  boolean isAccepted() {
    return status >= 200 && status < 300;
  }

  boolean isRefused() {
    return status >= 400;
  }

  @Override
  public String toString() {
    String sent = requestBody == null ? "" : requestBody;
    return method
        + " "
        + start(target)
        + " "
        + start(sent)
        + " -> "
        + status
        + " "
        + headers
        + " "
        + start(responseBody);
  }

  private static String start(String text) {
    return text.length() > 1000 ? text.substring(0, 1000) + "…" : text;
  }
}
