package io.vpcep.simulator.http.internal.signature;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Percent-encoding of everything but letters, digits, {@code -}, {@code .}, {@code _}, {@code ~}.
 */
final class PercentEncoding {
  private PercentEncoding() {}

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }

  /**
   * Decodes; a plus sign is itself.
   *
   * @throws IllegalArgumentException if the encoding is broken
   */
  static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
