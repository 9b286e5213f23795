package io.vpcep.simulator.http.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A call that the server takes.
 *
 * @param method HTTP method
 * @param path with its parameters in braces
 * @param query names of the parameters of the query
 * @param bodies good ones; none if it takes none
 */
record Door(String method, String path, List<String> query, List<JsonNode> bodies) {

  /** As the description names it. */
  String key() {
    return method + " " + path;
  }
}
