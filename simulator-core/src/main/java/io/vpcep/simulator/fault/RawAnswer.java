package io.vpcep.simulator.fault;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is not the API's: what a gateway or a proxy between client and service writes.
 *
 * @param status HTTP status, 200 to 599
 * @param headers further headers; neither {@code Content-Type}, nor those by which HTTP tells where
 *     a message ends
 * @param contentType media type; null for none
 * @param body text, sent in UTF-8; empty for none, and with status 204, 205 and 304 it must be
 * @param afterEffect whether the call is carried out before, so that a retry meets what it did
 */
public record RawAnswer(
    int status,
    Map<String, String> headers,
    @Nullable String contentType,
    String body,
    boolean afterEffect)
    implements FaultEffect {
  private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
  private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7e\\t]*");
  private static final Set<String> WITHOUT_BODY = Set.of("204", "205", "304");
  private static final Set<String> NOT_FREE =
      Set.of("content-type", "content-length", "transfer-encoding", "connection");

  /**
   * Copies and checks.
   *
   * @throws IllegalArgumentException if HTTP does not allow the status, a header, or the body
   */
  public RawAnswer {
    Objects.requireNonNull(headers, "headers");
    Objects.requireNonNull(body, "body");
    headers = Map.copyOf(new LinkedHashMap<>(headers));
    if (status < 200 || status > 599) {
      throw new IllegalArgumentException("the status of an answer is 200 to 599, not " + status);
    }
    if (!body.isEmpty() && WITHOUT_BODY.contains(Integer.toString(status))) {
      throw new IllegalArgumentException("an answer with status " + status + " has no body");
    }
    headers.forEach(RawAnswer::check);
    if (contentType != null) {
      checkValue("Content-Type", contentType);
    }
  }

  private static void check(String name, String value) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("no name of a header: \"" + name + "\"");
    }
    if (NOT_FREE.contains(name.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(
          "the header " + name + " cannot be set: it follows from content type and body");
    }
    checkValue(name, value);
  }

  private static void checkValue(String name, String value) {
    if (!VALUE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "the header " + name + " takes printable ASCII only, not \"" + value + "\"");
    }
  }

  /**
   * The same with a further header.
   *
   * @throws IllegalArgumentException if HTTP does not allow it
   */
  public RawAnswer withHeader(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new RawAnswer(status, more, contentType, body, afterEffect);
  }

  /** The same, but the call is carried out before. */
  public RawAnswer afterTheEffect() {
    return new RawAnswer(status, headers, contentType, body, true);
  }
}
