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
  // The word behind the annotation makes a method or class a test.
  private static final Pattern RULE =
      Pattern.compile(
          "@Rule\\(([^)]*)\\)\\s+(@(?:Parameterized)?Test\\b|(?:@Nested\\s+)?class\\b)?");
  private static final Pattern ID = Pattern.compile("\"([^\"]*)\"");
  private static final List<String> MODULES =
      List.of("simulator-core", "simulator-http", "simulator-junit");

  private Sources() {}

  /**
   * The codes that the main sources name, but for the enumeration of all of them, and explorations,
   * which inject some.
   */
  static Set<ErrorCode> codesInMainSources() {
    Set<ErrorCode> codes = new TreeSet<>();
    for (Path file : files("main")) {
      if (!file.endsWith("ErrorCode.java") && !file.getParent().endsWith("exploration")) {
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

  /**
   * A test that carries the id of a row.
   *
   * @param file the class that the test is in
   * @param isTest whether the annotation stands before a test
   * @param text the class's source
   */
  record ShownRule(String id, Path file, boolean isTest, String text) {
    boolean names(ErrorCode code) {
      return text.contains(code.name()) || text.contains(code.code());
    }

    @Override
    public String toString() {
      return id + " in " + file.getFileName();
    }
  }

  /** What the tests of all modules say that they show. */
  static List<ShownRule> shownRules() {
    return files("test").stream().flatMap(file -> shownRules(file, read(file))).toList();
  }

  private static Stream<ShownRule> shownRules(Path file, String text) {
    return RULE.matcher(text)
        .results()
        .flatMap(
            rule ->
                ID.matcher(rule.group(1))
                    .results()
                    .map(id -> new ShownRule(id.group(1), file, rule.group(2) != null, text)));
  }

  /** The sources of a kind. */
  private static List<Path> files(String kind) {
    return MODULES.stream().flatMap(module -> files(module, kind)).toList();
  }

  private static Stream<Path> files(String module, String kind) {
    try (Stream<Path> files = Files.walk(Path.of("..", module, "src", kind, "java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
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
