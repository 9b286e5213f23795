package io.vpcep.simulator.http;

import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.http.internal.journal.DescribedBodies;
import io.vpcep.simulator.http.internal.openapi.OpenApiDocument;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The API as a dialect offers it. Kept for all servers of the process, and read when it is first
 * needed: that takes longer than everything else that it takes to serve one more region.
 *
 * @param document the description
 * @param bodies the fields of its request bodies
 */
record ApiDescription(OpenApiDocument document, DescribedBodies bodies) {
  private static final Map<Dialect, ApiDescription> BY_DIALECT = new ConcurrentHashMap<>();

  /** In a dialect. */
  static ApiDescription in(Dialect dialect) {
    return BY_DIALECT.computeIfAbsent(dialect, ApiDescription::of);
  }

  private static ApiDescription of(Dialect dialect) {
    OpenApiDocument document = new OpenApiDocument(dialect);
    return new ApiDescription(document, new DescribedBodies(document));
  }
}
