package io.vpcep.simulator.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The README shows the sample that is compiled and run here. */
class ReadmeTest {
  private static final String SAMPLE =
      "simulator-junit/src/test/java/io/vpcep/simulator/junit/sample/PrivateConnectionTest.java";

  @Test
  void showsTheSampleAsItIsRun() throws IOException {
    String source = Files.readString(root().resolve(SAMPLE));
    String shown = source.substring(source.indexOf("import "));

    assertThat(Files.readString(root().resolve("README.md")))
        .contains("```java\n" + shown + "```\n");
    assertThat(source.lines().count()).isLessThanOrEqualTo(40);
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("CONTRIBUTING.md"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
