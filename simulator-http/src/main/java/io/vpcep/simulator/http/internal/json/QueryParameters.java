package io.vpcep.simulator.http.internal.json;

import io.vpcep.simulator.error.ErrorCode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The query of a request, as text: the region judges the values. */
final class QueryParameters {
  private QueryParameters() {}

  /**
   * Reads a query. Of a parameter given twice the first counts.
   *
   * @throws io.vpcep.simulator.error.VpcepException EndPoint.0002 if its percent-encoding is broken
   */
  static Map<String, String> of(@Nullable String query) {
    Map<String, String> values = new HashMap<>();
    if (query != null) {
      for (String pair : query.split("&", -1)) {
        int end = pair.indexOf('=');
        String name = end < 0 ? pair : pair.substring(0, end);
        String value = end < 0 ? "" : pair.substring(end + 1);
        values.putIfAbsent(decode(name), decode(value));
      }
    }
    return values;
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw ErrorCode.INVALID_PARAMETER.because("broken percent-encoding in the query: " + text);
    }
  }
}
