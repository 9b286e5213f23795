package io.vpcep.simulator.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The README shows the samples that are compiled and run here. */
class ReadmeTest {
  private static final String SAMPLES =
      "simulator-junit/src/test/java/io/vpcep/simulator/junit/sample/";

  @Test
  void showsTheSampleAsItIsRun() throws IOException {
    String source = Files.readString(root().resolve(SAMPLES + "PrivateConnectionTest.java"));
    String shown = source.substring(source.indexOf("import "));

    assertThat(Files.readString(root().resolve("README.md")))
        .contains("```java\n" + shown + "```\n");
    assertThat(source.lines().count()).isLessThanOrEqualTo(40);
  }

  @Test
  void showsTheSampleOfAssertionsAsItIsRunButForItsImports() throws IOException {
    String source = Files.readString(root().resolve(SAMPLES + "AssertionsSampleTest.java"));
    String shown = source.substring(source.indexOf("@VpcepSimulator"));

    assertThat(Files.readString(root().resolve("README.md")))
        .contains("```java\n" + shown + "```\n");
  }

  @Test
  void showsTheSampleOfSpringAsItIsRunButForItsImports() throws IOException {
    String source = Files.readString(root().resolve(SAMPLES + "SpringSampleTest.java"));
    String shown = source.substring(source.indexOf("@SpringJUnitConfig //"));

    assertThat(Files.readString(root().resolve("README.md")))
        .contains("```java\n" + shown + "```\n");
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("CONTRIBUTING.md"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
