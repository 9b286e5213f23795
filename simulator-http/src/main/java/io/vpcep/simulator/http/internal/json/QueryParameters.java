package io.vpcep.simulator.http.internal.json;

import io.vpcep.simulator.error.ErrorCode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The query of a request, as text.
 *
 * @param all all values of each parameter, by name, in the order of the query
 */
public record QueryParameters(Map<String, List<String>> all) {

  /**
   * Reads a query.
   *
   * @throws io.vpcep.simulator.error.VpcepException EndPoint.0002 if its percent-encoding is broken
   */
  public static QueryParameters of(@Nullable String query) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String pair : query == null ? new String[0] : query.split("&", -1)) {
      if (!pair.isEmpty()) {
        int end = pair.indexOf('=');
        String name = end < 0 ? pair : pair.substring(0, end);
        String value = end < 0 ? "" : pair.substring(end + 1);
        values.computeIfAbsent(decode(name), key -> new ArrayList<>()).add(decode(value));
      }
    }
    return new QueryParameters(values);
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw ErrorCode.INVALID_PARAMETER.because("broken percent-encoding in the query: " + text);
    }
  }

  /** Of a parameter that is given twice the first value counts; null if it is not there. */
  public @Nullable String first(String name) {
    List<String> values = all.get(name);
    return values == null ? null : values.get(0);
  }
}
