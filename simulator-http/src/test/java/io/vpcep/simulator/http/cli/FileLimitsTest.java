package io.vpcep.simulator.http.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A file that is larger or deeper than the parsers take is refused like any other mistake. */
class FileLimitsTest {
  @TempDir Path directory;

  static Stream<String> json() {
    return Stream.of(
        "[".repeat(500),
        "{\"a\": " + "9".repeat(2000) + "}",
        "{\"" + "k".repeat(60_000) + "\": 1}",
        "{\"version\": \"" + "x".repeat(21_000_000) + "\"}");
  }

  static Stream<String> yaml() {
    return Stream.of(
        "[".repeat(500),
        "- ".repeat(500) + "1",
        "? ".repeat(500) + "1",
        "a: " + "9".repeat(2000),
        "k".repeat(60_000) + ": 1",
        "? " + "k".repeat(60_000) + "\n: 1",
        "# nothing\n".repeat(400_000) + "a: 1",
        "? \"line\\nbreak\\e[31m\"\n: 1",
        "--- 0x",
        "---  \"\\x",
        "a: &a [1]\nb: [" + "*a, ".repeat(100) + "]");
  }

  private void assertRefused(String name, String text) throws IOException {
    Path file = Files.writeString(directory.resolve(name), text);
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Launcher launcher =
        new Launcher(
            new PrintStream(new ByteArrayOutputStream(), false, UTF_8),
            new PrintStream(err, false, UTF_8),
            () -> {
              throw new AssertionError("it serves");
            });

    int exitCode = launcher.run(new String[] {"--port=0", "--state=" + file}, Map.of());

    assertThat(exitCode).isEqualTo(2);
    assertThat(err.toString(UTF_8))
        .startsWith("vpcep-simulator: " + file + ": ")
        .hasLineCount(1)
        .hasSizeLessThan(1000)
        .doesNotContain("StreamRead", "Exception", "\u001b");
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource
  void json(String text) throws IOException {
    assertRefused("file.json", text);
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource
  void yaml(String text) throws IOException {
    assertRefused("file.yaml", text);
  }
}
