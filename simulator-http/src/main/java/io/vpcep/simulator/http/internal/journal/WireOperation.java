package io.vpcep.simulator.http.internal.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How an operation goes over the wire, as the description of the API says.
 *
 * @param name name of the operation
 * @param method HTTP method
 * @param path path with its parameters in braces
 * @param pattern what paths of it look like
 * @param query names of the query's parameters
 * @param body schema of the body; null if it has none
 */
record WireOperation(
    String name,
    String method,
    String path,
    Pattern pattern,
    List<String> query,
    @Nullable JsonNode body) {
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

  static WireOperation of(
      String name, String method, String path, List<String> query, @Nullable JsonNode body) {
    Pattern pattern = Pattern.compile(PARAMETER.matcher(path).replaceAll("[^/]+") + "/?");
    return new WireOperation(name, method, path, pattern, query, body);
  }

  /** Names of the parameters in the path, in their order. */
  List<String> pathParameters() {
    return PARAMETER.matcher(path).results().map(found -> found.group(1)).toList();
  }

  /** Whether a request asks for it. */
  boolean takes(String wantedMethod, String wantedPath) {
    return method.equals(wantedMethod) && pattern.matcher(wantedPath).matches();
  }
}
