package io.vpcep.simulator.benchmarks.bare;

import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import java.util.function.Consumer;

/** Javalin as it comes, with some routes and nothing else. */
final class BareJavalin {
  private BareJavalin() {}

  /** Listens at a port of this machine until the process is ended. */
  static void start(String port, Consumer<RoutesConfig> routes) {
    Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              routes.accept(config.routes);
            })
        .start("127.0.0.1", Integer.parseInt(port));
  }
}
