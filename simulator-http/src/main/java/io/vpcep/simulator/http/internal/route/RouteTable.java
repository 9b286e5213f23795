package io.vpcep.simulator.http.internal.route;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.http.servlet.JavalinServlet;
import io.vpcep.simulator.http.internal.control.ConsoleFiles;
import io.vpcep.simulator.http.internal.control.ControlIndex;
import io.vpcep.simulator.http.internal.handler.VersionHandler;
import io.vpcep.simulator.http.internal.json.ServedApi;
import io.vpcep.simulator.http.internal.problem.Problems;
import jakarta.servlet.http.HttpServlet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Handlers by path and method. What can be got can also be asked for by HEAD, and every path tells
 * its methods by OPTIONS.
 */
final class RouteTable {
  private final Map<String, Map<HandlerType, Handler>> paths = new LinkedHashMap<>();

  /** By the name of a method. */
  void add(String method, String path, Handler handler) {
    if (method.equals("GET")) {
      get(path, handler);
    } else {
      add(HandlerType.findOrCreate(method), path, handler);
    }
  }

  void get(String path, Handler handler) {
    add(HandlerType.GET, path, handler);
    add(HandlerType.HEAD, path, handler);
  }

  void post(String path, Handler handler) {
    add(HandlerType.POST, path, handler);
  }

  void put(String path, Handler handler) {
    add(HandlerType.PUT, path, handler);
  }

  void delete(String path, Handler handler) {
    add(HandlerType.DELETE, path, handler);
  }

  private void add(HandlerType method, String path, Handler handler) {
    paths.computeIfAbsent(path, key -> new LinkedHashMap<>()).put(method, handler);
  }

  /** What a client can ask an API for: paths and methods, in the order of the table. */
  List<ControlIndex.Resource> resources(ServedApi api) {
    return paths.entrySet().stream()
        .filter(path -> ServedApi.of(path.getKey()) == api)
        .map(path -> new ControlIndex.Resource(path.getKey(), names(path.getValue())))
        .toList();
  }

  /** Without HEAD, which goes with GET. */
  private static List<String> names(Map<HandlerType, Handler> methods) {
    return methods.keySet().stream()
        .filter(method -> !method.equals(HandlerType.HEAD))
        .map(HandlerType::name)
        .toList();
  }

  /** Chapter 4.1. Each version by its name, so that other names are unknown for every method. */
  void addVersions(VersionHandler versions) {
    get("/", versions::list);
    for (String id : versions.ids()) {
      get("/" + id, request -> versions.show(request, id));
    }
  }

  /** The files of the console. */
  void addConsole() {
    String console = ServedApi.CONTROL.root() + "/console";
    get(console + "/{" + ConsoleFiles.FILE + "}", ConsoleFiles::show);
    get(console + "/{" + ConsoleFiles.FOLDER + "}/{" + ConsoleFiles.FILE + "}", ConsoleFiles::show);
  }

  /** What answers requests by this table, and by what else is configured. */
  HttpServlet servlet(Consumer<JavalinConfig> more) {
    return new Branches(paths.keySet(), among -> servlet(among, more));
  }

  private HttpServlet servlet(Predicate<String> among, Consumer<JavalinConfig> more) {
    Javalin javalin =
        Javalin.create(
            config -> {
              config.startup.startupWatcherEnabled = false;
              config.http.compressionStrategy = CompressionStrategy.NONE;
              Problems.handledBy(config);
              addTo(config.routes, among);
              more.accept(config);
            });
    // Not the one that Javalin makes itself, which also speaks WebSocket.
    return new JavalinServlet(javalin.unsafe);
  }

  /** In the order in which the paths were first named. */
  private void addTo(RoutesConfig routes, Predicate<String> among) {
    paths.forEach(
        (path, methods) -> {
          if (among.test(path)) {
            methods.forEach((method, handler) -> routes.addHttpHandler(method, path, handler));
            routes.options(path, request -> tellMethods(request, methods));
          }
        });
  }

  private static void tellMethods(Context request, Map<HandlerType, Handler> methods) {
    String names =
        methods.keySet().stream().map(HandlerType::name).collect(Collectors.joining(", "));
    request.status(HttpStatus.NO_CONTENT);
    request.header("Allow", names + ", " + HandlerType.OPTIONS.name());
    request.res().setContentType(null);
  }
}
