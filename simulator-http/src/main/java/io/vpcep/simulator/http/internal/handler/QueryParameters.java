package io.vpcep.simulator.http.internal.handler;

import io.javalin.http.Context;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.request.Paging;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The query of a request, as text: the region judges the values. Of a parameter given twice the
 * first counts.
 */
final class QueryParameters {
  private final Map<String, String> values = new HashMap<>();

  private QueryParameters() {}

  /**
   * Reads the query.
   *
   * @throws io.vpcep.simulator.error.VpcepException EndPoint.0002 if its percent-encoding is broken
   */
  static QueryParameters of(Context request) {
    QueryParameters parameters = new QueryParameters();
    @Nullable String query = request.req().getQueryString();
    if (query != null) {
      for (String pair : query.split("&", -1)) {
        parameters.add(pair);
      }
    }
    return parameters;
  }

  private void add(String pair) {
    int end = pair.indexOf('=');
    String name = end < 0 ? pair : pair.substring(0, end);
    String value = end < 0 ? "" : pair.substring(end + 1);
    values.putIfAbsent(decode(name), decode(value));
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw ErrorCode.ENDPOINT_0002.because("broken percent-encoding in the query: " + text);
    }
  }

  /** A parameter; null if it is not there. */
  @Nullable String text(String name) {
    return values.get(name);
  }

  /** Order and page of a list. */
  Paging paging() {
    return new Paging(text("sort_key"), text("sort_dir"), text("limit"), text("offset"));
  }
}
