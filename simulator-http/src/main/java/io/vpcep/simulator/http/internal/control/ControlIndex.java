package io.vpcep.simulator.http.internal.control;

import io.javalin.http.Context;
import io.vpcep.simulator.http.internal.json.JsonAnswer;
import io.vpcep.simulator.http.internal.version.SimulatorVersion;
import java.util.List;

/** Tells whoever comes to the root of the simulator's own API what there is. */
public final class ControlIndex {
  private ControlIndex() {}

  /**
   * Something to ask for.
   *
   * @param path may have names in braces, for ids
   */
  public record Resource(String path, List<String> methods) {
    private Resource under(String prefix) {
      return new Resource(prefix + path, methods);
    }
  }

  private record Index(String version, List<Resource> resources) {}

  /** Tells of resources, by the paths that this client has to write. */
  public static void show(Context request, List<Resource> resources) {
    String prefix = request.contextPath();
    JsonAnswer.ok(
        request,
        new Index(
            SimulatorVersion.text(), resources.stream().map(each -> each.under(prefix)).toList()));
  }
}
