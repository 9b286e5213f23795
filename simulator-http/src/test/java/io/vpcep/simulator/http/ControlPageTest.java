package io.vpcep.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The table of the control API in docs/jar.md has every call, and no other. */
class ControlPageTest {
  private static final Pattern ROW =
      Pattern.compile("\\| ((?:`[A-Z]+`, )*`[A-Z]+) (/_simulator\\S*)` \\|.*");

  @AutoClose private final ServedRegion served = ServedRegion.start();

  @Test
  void hasEveryCallAndNoOther() throws IOException {
    assertThat(shown()).isEqualTo(served());
  }

  private static Set<String> shown() throws IOException {
    Set<String> calls = new TreeSet<>();
    for (String line : Files.readAllLines(Path.of("..", "docs", "jar.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        for (String method : row.group(1).replace("`", "").split(", ", -1)) {
          calls.add(method + " " + row.group(2));
        }
      }
    }
    return calls;
  }

  /** Rows say in words that one of several things is deleted by its id. */
  private Set<String> served() {
    Set<String> calls = new TreeSet<>();
    for (JsonNode resource : served.show("/_simulator").get("resources")) {
      String path = resource.get("path").textValue();
      if (!path.contains("{")) {
        resource.get("methods").forEach(method -> calls.add(method.textValue() + " " + path));
      }
    }
    return calls;
  }
}
