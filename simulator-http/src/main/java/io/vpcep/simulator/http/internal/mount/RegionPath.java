package io.vpcep.simulator.http.internal.mount;

import io.vpcep.simulator.http.internal.route.PathSegments;
import org.jspecify.annotations.Nullable;

/**
 * What a path says about the region that is meant.
 *
 * @param prefix address of a region, such as {@code /_simulator/regions/PROJECT_ID}, or empty
 * @param address the project id in the prefix; null if there is none
 * @param project the project id in the rest of the path, which is the API's; null if there is none
 */
record RegionPath(String prefix, @Nullable String address, @Nullable String project) {
  private static final String REGIONS = "/_simulator/regions/";
  private static final String API = "/v1/";

  static RegionPath of(String path) {
    String address = path.startsWith(REGIONS) ? PathSegments.at(2, path) : "";
    int end = address.isEmpty() ? 0 : REGIONS.length() + address.length();
    String rest = path.substring(end);
    String project = rest.startsWith(API) ? PathSegments.at(1, rest) : "";
    return new RegionPath(path.substring(0, end), orNull(address), orNull(project));
  }

  private static @Nullable String orNull(String segment) {
    return segment.isEmpty() ? null : segment;
  }
}
