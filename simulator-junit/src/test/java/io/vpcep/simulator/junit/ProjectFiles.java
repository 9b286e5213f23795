package io.vpcep.simulator.junit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of the project, in whatever module of it the tests run. */
final class ProjectFiles {
  private ProjectFiles() {}

  /** The text of a file, by its path in the project. */
  static String text(String file) throws IOException {
    return Files.readString(root().resolve(file));
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("CONTRIBUTING.md"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
