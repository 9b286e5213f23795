package io.vpcep.simulator.benchmarks.process;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the build has put what is measured. */
public final class Installation {
  private static final Path TARGET = target();

  private Installation() {}

  /** The benchmarks themselves; the libraries that they use are named in its manifest. */
  public static Path benchmarks() {
    return built(TARGET.resolve("benchmarks.jar"));
  }

  /** Javalin with nothing but routes. */
  public static Path bareJavalin() {
    return built(TARGET.resolve("bare-javalin.jar"));
  }

  /** The simulator, to be run. */
  public static Path simulator() {
    Path project = TARGET.getParent().getParent();
    return built(project.resolve("simulator-http/target/vpcep-simulator-standalone.jar"));
  }

  private static Path target() {
    try {
      return Path.of(Installation.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .getParent();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path built(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new IllegalStateException(
          "no " + file + "; build it: mvn -q -Pbenchmarks -DskipTests package");
    }
    return file;
  }
}
