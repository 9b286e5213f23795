package io.vpcep.simulator.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** README and guides show samples as they are compiled and run here. */
class SamplesTest {
  private static final String SAMPLES =
      "simulator-junit/src/test/java/io/vpcep/simulator/junit/sample/";
  private static final Pattern MARKED =
      Pattern.compile("<!-- sample: (\\w+) -->\n```java\n(.*?)```\n", Pattern.DOTALL);

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "docs/exploration.md", "docs/junit.md", "docs/recipes.md"})
  void areShownAsTheyAreRun(String page) throws IOException {
    List<MatchResult> samples = MARKED.matcher(ProjectFiles.text(page)).results().toList();

    assertThat(samples).isNotEmpty();
    for (MatchResult sample : samples) {
      assertThat(unindented(ProjectFiles.text(SAMPLES + sample.group(1) + ".java")))
          .contains(unindented(sample.group(2)));
    }
  }

  /** Whoever copies the first of a class has what it needs. */
  @ParameterizedTest
  @ValueSource(strings = {"README.md", "docs/exploration.md", "docs/junit.md", "docs/recipes.md"})
  void beginWithTheirImports(String page) throws IOException {
    Set<String> seen = new HashSet<>();
    for (MatchResult sample : MARKED.matcher(ProjectFiles.text(page)).results().toList()) {
      if (seen.add(sample.group(1))) {
        assertThat(sample.group(2)).startsWith("import ");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "docs/exploration.md",
        "docs/junit.md",
        "docs/recipes.md",
        "docs/jar.md"
      })
  void allJavaIsASample(String page) throws IOException {
    assertThat(MARKED.matcher(ProjectFiles.text(page)).replaceAll("")).doesNotContain("```java");
  }

  @Test
  void everyRecipeIsShown() throws IOException {
    String shown = unindented(ProjectFiles.text("docs/recipes.md"));
    String source = ProjectFiles.text(SAMPLES + "RecipesTest.java");

    List<MatchResult> methods =
        Pattern.compile("  @Test\n.*?\n  }\n", Pattern.DOTALL).matcher(source).results().toList();

    assertThat(methods).isNotEmpty();
    for (MatchResult method : methods) {
      assertThat(shown).contains(unindented(method.group()));
    }
  }

  @Test
  void theReadmeIsShort() throws IOException {
    assertThat(ProjectFiles.text("README.md").lines().count()).isLessThanOrEqualTo(150);
  }

  private static String unindented(String text) {
    return text.lines().map(String::strip).collect(Collectors.joining("\n"));
  }
}
