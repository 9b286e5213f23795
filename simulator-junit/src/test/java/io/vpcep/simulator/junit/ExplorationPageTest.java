package io.vpcep.simulator.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.ReflectionSupport;

/** The guide to explorations shows what the first one really says. */
class ExplorationPageTest {

  @Test
  void showsTheReportOfTheFirstExploration() throws Exception {
    Class<?> first =
        ReflectionSupport.tryToLoadClass("io.vpcep.simulator.junit.sample.FirstExploration").get();
    String report = JupiterRun.of(first).failure().getMessage();

    assertThat(withoutPairs(ProjectFiles.text("docs/exploration.md")))
        .contains("```text\n" + withoutPairs(report).strip() + "\n```\n");
  }

  /** How many pairs there is time for depends on the machine. */
  private static String withoutPairs(String report) {
    return report.replaceAll("; in pairs \\d+ of \\d+ survived", "");
  }
}
