package io.vpcep.simulator.http.internal.control;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.http.internal.json.JsonAnswer;
import io.vpcep.simulator.http.internal.json.ServedApi;
import io.vpcep.simulator.http.internal.json.ServerRoot;
import io.vpcep.simulator.http.internal.version.SimulatorVersion;
import io.vpcep.simulator.internal.setting.RegionSetting;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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

  private record Index(
      String version,
      @Nullable String region,
      @Nullable String dialect,
      List<Resource> resources) {}

  /**
   * Shows a browser which regions a server has; tells programs what it has that carries no region
   * here, by the paths to write.
   */
  public static void show(Context request, List<Resource> resources) {
    show(
        request,
        () -> new Index(SimulatorVersion.text(), null, null, resources),
        ConsoleFiles::showRegions);
  }

  /** Shows a region in a browser; tells programs what there is, by the paths that they write. */
  static void show(Context request, List<Resource> resources, SimulatorConfig region) {
    String prefix = request.contextPath();
    show(
        request,
        () ->
            new Index(
                SimulatorVersion.text(),
                region.regionName(),
                RegionSetting.DIALECT.textOf(region),
                resources.stream().map(each -> each.under(prefix)).toList()),
        ConsoleFiles::showPage);
  }

  private static void show(Context request, Supplier<Index> index, Consumer<Context> page) {
    request.header("Vary", "Accept");
    if (!ConsoleFiles.wantsPage(request)) {
      JsonAnswer.ok(request, index.get());
    } else if (ServerRoot.pathAfter(request).equals(ServedApi.CONTROL.root())) {
      // What the page loads stands below this path, also behind a proxy that puts more before it.
      request.header("Location", ServedApi.CONTROL.root().substring(1) + "/");
      JsonAnswer.empty(request, HttpStatus.FOUND.getCode());
    } else {
      page.accept(request);
    }
  }
}
