package io.vpcep.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.internal.setting.TextForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table "Dialects" of docs/behaviour.md says what the named dialects are. */
class DialectTableTest {
  private static final Path PAGE = Path.of("..", "docs", "behaviour.md");
  private static final String HEADING = "trait";

  /** How a value is written, as {@code --trait} takes it. */
  private static String written(Object value) {
    if (value instanceof Set<?> several) {
      return several.stream()
          .map(DialectTableTest::written)
          .sorted()
          .collect(Collectors.joining(","));
    }
    return value instanceof Enum<?> constant ? TextForm.of(constant) : value.toString();
  }

  /** The cells of the table by row, the headings among them, without what the rows are about. */
  private static Map<String, List<String>> table() throws IOException {
    return Files.readAllLines(PAGE).stream()
        .dropWhile(line -> !line.equals("## Dialects"))
        .skip(1)
        .takeWhile(line -> !line.startsWith("## "))
        .filter(line -> line.startsWith("|") && !line.startsWith("| ---"))
        .map(line -> line.strip().split("(?<!\\\\)\\|", -1))
        .map(cells -> Arrays.stream(cells, 1, cells.length - 1).map(String::strip).toList())
        .collect(Collectors.toMap(row -> row.get(0), row -> row.subList(2, row.size())));
  }

  @ParameterizedTest
  @EnumSource(Dialect.Named.class)
  void saysOfEachDialectWhatItIs(Dialect.Named named) throws IOException {
    Map<String, List<String>> table = table();
    String heading = named.name().replace('_', ' ').toLowerCase(Locale.ROOT);
    int column =
        table.get(HEADING).stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .toList()
            .indexOf(heading);
    assertThat(column).as("a column %s", heading).isNotNegative();

    Map<String, String> said = new LinkedHashMap<>();
    Map<String, String> is = new LinkedHashMap<>();
    for (Trait<?> trait : Trait.all()) {
      said.put(trait.name(), table.get("`" + trait + "`").get(column));
      is.put(trait.name(), written(named.dialect().get(trait)));
    }
    assertThat(said).isEqualTo(is);
  }

  @Test
  void hasTheRowsAndTheColumnsThatThereAre() throws IOException {
    Map<String, List<String>> table = table();

    assertThat(table.remove(HEADING)).hasSameSizeAs(Dialect.Named.values());
    assertThat(table.keySet())
        .containsExactlyInAnyOrderElementsOf(
            Trait.all().stream().map(trait -> "`" + trait + "`").toList());
  }
}
