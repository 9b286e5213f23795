package io.vpcep.simulator.http.internal.route;

import io.vpcep.simulator.http.internal.json.LargeBody;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A table of paths, parted by what kind of resource they are about: {@code vpc-endpoints}, {@code
 * v3}. Javalin compares a request with one path after another, by regular expressions; so a request
 * meets those of its kind only, and they are compiled when the first such request comes.
 */
final class Branches extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String OTHERS = "";

  private final transient Set<String> versions;
  private final transient Set<String> kinds;
  private final transient Function<Predicate<String>, HttpServlet> maker;
  private final transient Map<String, HttpServlet> servlets = new ConcurrentHashMap<>();

  /**
   * Of a table.
   *
   * @param paths all of its paths, with parameters in braces
   * @param maker makes what answers requests for some of them
   */
  Branches(Collection<String> paths, Function<Predicate<String>, HttpServlet> maker) {
    this.versions =
        paths.stream()
            .filter(path -> isParameter(PathSegments.at(1, path)))
            .map(path -> PathSegments.at(0, path))
            .collect(Collectors.toSet());
    this.kinds =
        paths.stream()
            .map(this::kind)
            .filter(kind -> !isParameter(kind))
            .collect(Collectors.toSet());
    this.maker = maker;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    String asked = kind(path);
    String kind = kinds.contains(asked) ? asked : OTHERS;
    HttpServlet servlet = servlets.get(kind);
    if (servlet == null) {
      servlet = servlets.computeIfAbsent(kind, key -> maker.apply(each -> isOf(each, key)));
    }
    servlet.service(request, response);
    LargeBody.beginIfAny(request);
  }

  /** Where a path names the kind by a parameter, it is of every kind. */
  private boolean isOf(String path, String kind) {
    String own = kind(path);
    return own.equals(kind) || isParameter(own);
  }

  /** The segment after the project id, if there is one; else the first. */
  private String kind(String path) {
    String first = PathSegments.at(0, path);
    String third = versions.contains(first) ? PathSegments.at(2, path) : OTHERS;
    return third.isEmpty() ? first : third;
  }

  private static boolean isParameter(String segment) {
    return segment.startsWith("{");
  }
}
