package io.vpcep.simulator.http.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.internal.setting.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table of settings in docs/jar.md is the one of the help. */
class SettingsPageTest {
  private static final String HEAD = "| option | default | meaning |";

  @Test
  void theTableHasEverySettingAndNoOther() throws IOException {
    List<String> rows =
        Files.readAllLines(Path.of("..", "docs", "jar.md")).stream()
            .dropWhile(line -> !line.equals(HEAD))
            .skip(2)
            .takeWhile(line -> line.startsWith("| `--"))
            .toList();

    assertThat(rows)
        .containsExactlyElementsOf(SettingTable.ALL.stream().map(SettingsPageTest::row).toList());
  }

  private static String row(Setting setting) {
    return "| `%s` | %s | %s |"
        .formatted(
            SettingTable.option(setting),
            SettingTable.defaultText(setting),
            setting.help().purpose());
  }
}
