package io.vpcep.simulator.http.internal.mount;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a path says about the region that is meant.
 *
 * @param prefix address of a region, such as {@code /_simulator/regions/PROJECT_ID}, or empty
 * @param address the project id in the prefix; null if there is none
 * @param project the project id in the rest of the path, which is the API's; null if there is none
 */
record RegionPath(String prefix, @Nullable String address, @Nullable String project) {
  private static final Pattern FORM =
      Pattern.compile("(/_simulator/regions/([^/]+))?(?:/v1/([^/]+).*|.*)", Pattern.DOTALL);

  static RegionPath of(String path) {
    Matcher form = FORM.matcher(path);
    if (!form.matches()) {
      throw new IllegalStateException("every path has this form: " + path);
    }
    String prefix = form.group(1);
    return new RegionPath(prefix == null ? "" : prefix, form.group(2), form.group(3));
  }
}
