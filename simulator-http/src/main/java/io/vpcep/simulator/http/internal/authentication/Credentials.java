package io.vpcep.simulator.http.internal.authentication;

import io.javalin.http.Context;
import io.vpcep.simulator.http.internal.json.RequestContent;
import io.vpcep.simulator.http.internal.signature.SignedRequest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a request shows of itself: headers, and all that a signature may cover. */
final class Credentials {

  /** The header with a token. */
  static final String TOKEN = "X-Auth-Token";

  /** The header with a signature. */
  static final String AUTHORIZATION = "Authorization";

  private Credentials() {}

  /** All values of a header that are not blank. */
  static List<String> values(Context request, String header) {
    return Collections.list(request.req().getHeaders(header)).stream()
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  static SignedRequest signed(Context request) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String name : Collections.list(request.req().getHeaderNames())) {
      headers.put(name, Collections.list(request.req().getHeaders(name)));
    }
    return new SignedRequest(
        request.req().getMethod(),
        request.req().getRequestURI(),
        request.req().getQueryString(),
        headers,
        () -> RequestContent.read(request));
  }
}
