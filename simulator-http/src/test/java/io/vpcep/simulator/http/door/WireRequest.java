package io.vpcep.simulator.http.door;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP request.
 *
 * @param version of the API, as paths have it
 * @param path what follows the project id, with the query
 * @param body JSON; null for none
 */
record WireRequest(String version, String method, String path, @Nullable String body) {

  private WireRequest(String method, String path, @Nullable String body) {
    this("v1", method, path, body);
  }

  /** In the second version of the API. */
  static WireRequest postToVersion2(String path, Body body) {
    return new WireRequest("v2", "POST", path, body.toString());
  }

  static WireRequest get(String path, Query query) {
    return new WireRequest("GET", path + query, null);
  }

  static WireRequest delete(String path) {
    return new WireRequest("DELETE", path, null);
  }

  static WireRequest post(String path, Body body) {
    return new WireRequest("POST", path, body.toString());
  }

  static WireRequest put(String path, Body body) {
    return new WireRequest("PUT", path, body.toString());
  }

  /** A text as part of a path or of a query. */
  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
