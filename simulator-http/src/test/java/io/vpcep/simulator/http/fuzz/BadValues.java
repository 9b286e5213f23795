package io.vpcep.simulator.http.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What should not be where it is. */
final class BadValues {
  private static final int TEN_MEGABYTES = 10_000_000;

  private BadValues() {}

  /** In place of a JSON value; some are no JSON at all. */
  static final List<String> JSON =
      List.of(
          "null",
          "true",
          "\"\"",
          "\"x\"",
          "\" \"",
          "\"null\"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"\u00e9\ud83d\udca5\"",
          "\"" + "x".repeat(5000) + "\"",
          "0",
          "-1",
          "-0",
          "80.0",
          "1.5",
          "65536",
          "2147483648",
          "9223372036854775808",
          "9".repeat(900),
          "9".repeat(5000),
          "1e400",
          "-1E+999999999",
          "[]",
          "[null]",
          "[[[[1]]]]",
          "{}",
          "{\"a\": {\"a\": null}}",
          "[".repeat(70) + "]".repeat(70),
          "NaN",
          "0x10",
          "'x'",
          "01",
          "\"unended",
          "");

  /** In place of a parameter or a part of the path, percent-encoded. */
  static final List<String> TEXTS =
      List.of(
          "",
          "%20",
          "0",
          "-1",
          "-0",
          "+1",
          "%2B1",
          "1001",
          "1.0",
          "1e3",
          "2147483648",
          "99999999999999999999",
          "%D9%A1",
          "null",
          "%5B%5D",
          "%7B%22a%22%3A1%7D",
          "DESC",
          "Available",
          "%00",
          "%0d%0aX-Evil:1",
          "%zz",
          "%",
          "%4",
          "%ff%fe",
          "%c0%af",
          "%ed%a0%80",
          "%F0%9F%92%A5",
          "\u00e9",
          "a;b=c",
          "'%20OR%201=1--",
          "..",
          "%2e%2e",
          "a%2Fb",
          "a%5Cb",
          "*",
          "x".repeat(3000));

  /** In place of a body. */
  static List<byte[]> bodies() {
    List<byte[]> bodies = new ArrayList<>();
    JSON.forEach(value -> bodies.add(value.getBytes(StandardCharsets.UTF_8)));
    for (String text :
        List.of(
            "{",
            "}",
            "{\"a\"}",
            "{} {}",
            "{}x",
            "{\"a\": 1,}",
            "{a: 1}",
            "// {}",
            "\ufeff{}",
            "<xml/>",
            "a=b&c=d",
            "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000),
            "{\"" + "k".repeat(100_000) + "\": 1}",
            "{\"a\": \"" + "x".repeat(TEN_MEGABYTES) + "\"}",
            "[".repeat(TEN_MEGABYTES))) {
      bodies.add(text.getBytes(StandardCharsets.UTF_8));
    }
    bodies.add("{\"a\": \"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1));
    bodies.add("{\"a\": 1}".getBytes(StandardCharsets.UTF_16));
    bodies.add(new byte[] {'{', '"', (byte) 0xc0, (byte) 0xaf, '"', ':', '1', '}'});
    bodies.add(new byte[] {'{', '"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"', ':', '1', '}'});
    bodies.add(new byte[] {0, 0, 0, 0});
    bodies.add(new byte[TEN_MEGABYTES]);
    return bodies;
  }

  /** Header lines; some are none. */
  static final List<String> HEADERS =
      List.of(
          "X-Auth-Token: " + "x".repeat(20_000),
          "X-Auth-Token: " + "x".repeat(100_000),
          "X-Auth-Token:",
          "X-Auth-Token: \u00e9\u00ff",
          "Authorization: SDK-HMAC-SHA256 nonsense",
          "Content-Type: text/html",
          "Content-Type: application/json; charset=utf-16",
          "Content-Type: nonsense",
          "Content-Encoding: gzip",
          "Accept: text/html",
          "Accept: ;;;",
          "Accept-Encoding: br;q=x",
          "Expect: 100-continue",
          "Expect: miracles",
          "Upgrade: websocket",
          "Transfer-Encoding: chunked",
          "Transfer-Encoding: gzip",
          "Content-Length: 5",
          "Content-Length: -5",
          "Content-Length: 99999999999999999999",
          "Content-Length: x",
          "Host: other",
          "Host: a b",
          "Range: bytes=0-1",
          "If-None-Match: *",
          "Cookie: a=b; c",
          "X-HTTP-Method-Override: DELETE",
          "X-Forwarded-Host: evil",
          "X-\u0000: 1",
          "no colon",
          " folded: 1",
          ": nameless",
          "X-Many: 1" + "\r\nX-Many: 1".repeat(2000));
}
