package io.vpcep.simulator.http.internal.control;

import io.javalin.http.Context;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.error.VpcepException;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The query of a request to the simulator itself, where a parameter too many is a mistake. */
final class JournalQuery {
  private final Map<String, List<String>> parameters;

  private JournalQuery(Map<String, List<String>> parameters) {
    this.parameters = parameters;
  }

  /**
   * Reads the query.
   *
   * @throws VpcepException EndPoint.0002 if a parameter is unknown, or given twice and not allowed
   *     to be
   */
  static JournalQuery of(Context request, Set<String> known, Set<String> repeatable) {
    Map<String, List<String>> parameters = request.queryParamMap();
    parameters.forEach(
        (name, values) -> {
          if (!known.contains(name) && !repeatable.contains(name)) {
            throw mistake(
                name,
                "unknown parameter; there are "
                    + String.join(", ", known)
                    + (known.isEmpty() || repeatable.isEmpty() ? "" : ", ")
                    + String.join(", ", repeatable));
          }
          if (values.size() > 1 && !repeatable.contains(name)) {
            throw mistake(name, "given twice");
          }
        });
    return new JournalQuery(parameters);
  }

  /** All values of a parameter, each made into something. */
  <T> List<T> all(String name, Function<String, T> reader) {
    return parameters.getOrDefault(name, List.of()).stream()
        .map(value -> read(name, value, reader))
        .toList();
  }

  /** A parameter, made into something; null if it is not there. */
  <T> @Nullable T one(String name, Function<String, T> reader) {
    List<T> values = all(name, reader);
    return values.isEmpty() ? null : values.get(0);
  }

  private static <T> T read(String name, String value, Function<String, T> reader) {
    try {
      return reader.apply(value);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw mistake(name, String.valueOf(e.getMessage()));
    }
  }

  private static VpcepException mistake(String name, String reason) {
    return ErrorCode.INVALID_PARAMETER.because(name + ": " + reason);
  }
}
