package io.vpcep.simulator.journal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came over HTTP, without its secrets: whoever makes one has left them out.
 *
 * @param method HTTP method
 * @param path path as it was written, without the query
 * @param query query as it was written, without the question mark; null if there was none
 * @param projectId project that the path names; null if it names none
 * @param headers headers that matter to the API, by name; secrets have the value {@value #MASKED}
 * @param body text of the body, or its beginning; null if there was none, or it was not kept
 * @param bodyLength length of the whole body in bytes, 0 or more
 * @param unknownFields finds the fields of the body that the operation does not have; asked only
 *     when somebody wants to know
 */
public record WireRequest(
    String method,
    String path,
    @Nullable String query,
    @Nullable String projectId,
    Map<String, String> headers,
    @Nullable String body,
    int bodyLength,
    Supplier<List<String>> unknownFields) {

  /** What stands for a secret. */
  public static final String MASKED = "***";

  /** Copies the headers. */
  public WireRequest {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(unknownFields, "unknownFields");
    headers = Map.copyOf(headers);
  }

  /** Path and query. */
  public String target() {
    return query == null ? path : path + "?" + query;
  }

  /** A header, whatever the case of its name; null if it was not there or does not matter. */
  public @Nullable String header(String name) {
    return headers.entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }
}
