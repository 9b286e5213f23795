package io.vpcep.simulator.http;

import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.http.internal.journal.DescribedBodies;
import io.vpcep.simulator.http.internal.openapi.OpenApiDocument;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The description of the API in a dialect. It is read when it is first needed, because that takes
 * longer than all else that a further region needs, and kept for all servers of the process.
 *
 * @param document the description
 * @param bodies the fields of its request bodies
 */
record ApiDescription(OpenApiDocument document, DescribedBodies bodies) {
  private static final Map<Dialect, ApiDescription> BY_DIALECT = new ConcurrentHashMap<>();

  /** The description in a dialect. */
  static ApiDescription in(Dialect dialect) {
    return BY_DIALECT.computeIfAbsent(dialect, ApiDescription::of);
  }

  private static ApiDescription of(Dialect dialect) {
    OpenApiDocument document = new OpenApiDocument(dialect);
    return new ApiDescription(document, new DescribedBodies(document));
  }
}
