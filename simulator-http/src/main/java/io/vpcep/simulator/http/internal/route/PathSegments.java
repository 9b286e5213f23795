package io.vpcep.simulator.http.internal.route;

/** The parts of a path between its slashes. */
public final class PathSegments {
  private PathSegments() {}

  /**
   * The segment of a path that begins with a slash; empty if there is none such, or nothing in it.
   *
   * @param index 0 for the first
   */
  public static String at(int index, String path) {
    int begin = 1;
    for (int i = 0; i < index; i++) {
      int slash = path.indexOf('/', begin);
      if (slash < 0) {
        return "";
      }
      begin = slash + 1;
    }
    int end = path.indexOf('/', begin);
    return begin > path.length() ? "" : path.substring(begin, end < 0 ? path.length() : end);
  }
}
