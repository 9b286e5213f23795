package io.vpcep.simulator.http.internal.listener;

import java.util.regex.Pattern;

/** Which paths are for people, who come to them from other pages too. */
final class Pages {
  private static final Pattern PATHS =
      Pattern.compile("(/_simulator/regions/[^/]+)?/_simulator/?|/_simulator/regions");

  private Pages() {}

  /** Whether a path is one. */
  static boolean has(String path) {
    return PATHS.matcher(path).matches();
  }
}
