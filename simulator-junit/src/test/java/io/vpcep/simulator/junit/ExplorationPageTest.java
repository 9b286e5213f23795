package io.vpcep.simulator.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.ReflectionSupport;

/** The guide to explorations shows what the first one really says. */
class ExplorationPageTest {

  @Test
  void showsTheReportOfTheFirstExploration() throws Exception {
    Class<?> first =
        ReflectionSupport.tryToLoadClass("io.vpcep.simulator.junit.sample.FirstExploration").get();
    String report = JupiterRun.of(first).failure().getMessage();

    assertThat(Files.readString(page())).contains("```text\n" + report.strip() + "\n```\n");
  }

  private static Path page() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("CONTRIBUTING.md"))) {
      folder = folder.getParent();
    }
    return folder.resolve("docs/exploration.md");
  }
}
