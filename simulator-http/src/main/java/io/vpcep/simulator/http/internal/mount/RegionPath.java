package io.vpcep.simulator.http.internal.mount;

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
    String address = segmentAfter(REGIONS, path, 0);
    int begin = address == null ? 0 : REGIONS.length() + address.length();
    return new RegionPath(path.substring(0, begin), address, segmentAfter(API, path, begin));
  }

  /** Null if it is not there, or empty. */
  private static @Nullable String segmentAfter(String start, String path, int begin) {
    if (!path.startsWith(start, begin)) {
      return null;
    }
    int first = begin + start.length();
    int slash = path.indexOf('/', first);
    int end = slash < 0 ? path.length() : slash;
    return end == first ? null : path.substring(first, end);
  }
}
