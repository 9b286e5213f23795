package io.vpcep.simulator.http.codes;

import io.vpcep.simulator.error.ErrorCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sources of the project. */
final class Sources {
  private static final Pattern CONSTANT = Pattern.compile("\\bErrorCode\\.([A-Z][A-Z\\d_]+)\\b");
  private static final List<String> MODULES =
      List.of("simulator-core", "simulator-http", "simulator-junit");

  private Sources() {}

  /** The codes that the main sources name, but for the enumeration of all of them. */
  static Set<ErrorCode> codesInMainSources() {
    Set<ErrorCode> codes = new TreeSet<>();
    for (Path file : files("main", "")) {
      if (!file.endsWith("ErrorCode.java")) {
        CONSTANT
            .matcher(read(file))
            .results()
            .map(match -> match.group(1))
            .map(ErrorCode::valueOf)
            .forEach(codes::add);
      }
    }
    return codes;
  }

  /** The texts of all test classes of a name. */
  static List<String> tests(String className) {
    return files("test", className + ".java").stream().map(Sources::read).toList();
  }

  /** The sources of a kind with a file name; an empty name stands for all. */
  private static List<Path> files(String kind, String name) {
    return MODULES.stream().flatMap(module -> files(module, kind, name)).toList();
  }

  private static Stream<Path> files(String module, String kind, String name) {
    try (Stream<Path> files = Files.walk(Path.of("..", module, "src", kind, "java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> name.isEmpty() || file.endsWith(name))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
