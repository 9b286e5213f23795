package io.vpcep.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.api.endpointservice.PortMapping;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.Trait;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table "Dialects" of docs/behaviour.md says what the named dialects are. */
class DialectTableTest {
  private static final Path PAGE = Path.of("..", "docs", "behaviour.md");

  /** What the cells of a row say of a dialect, by the row's name. */
  private static final Map<String, Function<Dialect, String>> ROWS = new LinkedHashMap<>();

  static {
    ROWS.put("port conflicts", dialect -> text(dialect.get(Trait.PORT_CONFLICTS)));
    ROWS.put("protocols", dialect -> text(dialect.get(Trait.PROTOCOLS).stream()));
    ROWS.put("reserved range", dialect -> dialect.get(Trait.RESERVED_CIDR));
    ROWS.put("tag characters", dialect -> text(dialect.get(Trait.TAG_CHARACTERS)));
    ROWS.put("instants", dialect -> text(dialect.get(Trait.TIMESTAMPS)));
    ROWS.put("`tags` on services", dialect -> text(dialect.get(Trait.SERVICE_TAGS)));
    ROWS.put(
        "`permission_type` on whitelist records",
        dialect -> text(dialect.get(Trait.PERMISSION_TYPE)));
    ROWS.put("`vip_port_id`", dialect -> text(dialect.get(Trait.VIP_PORT_ID)));
    ROWS.put("`pool_id`, `cidr_type`", dialect -> text(dialect.get(Trait.POOLS)));
    ROWS.put("tags of a resource", dialect -> String.valueOf(dialect.get(Trait.MAX_TAGS)));
    ROWS.put("fields of the current service", dialect -> text(dialect.get(Trait.CURRENT_FIELDS)));
    ROWS.put("EndPoint.2041 to 2044", dialect -> text(dialect.get(Trait.CURRENT_CODES)));
    ROWS.put(
        "operator's services",
        dialect ->
            dialect.get(Trait.PUBLIC_SERVICE_OWNER)
                + ", `"
                + dialect.get(Trait.PUBLIC_SERVICE_PREFIX)
                + "`");
  }

  private static String text(Trait.PortConflictRule rule) {
    return switch (rule) {
      case SERVER_PORT -> "server port";
      case SERVER_AND_CLIENT_PORT -> "server and client port";
    };
  }

  private static String text(Stream<PortMapping.Protocol> protocols) {
    return protocols.sorted().map(PortMapping.Protocol::value).collect(Collectors.joining(", "));
  }

  private static String text(Trait.TagCharacters characters) {
    return switch (characters) {
      case ANY_BUT_RESERVED -> "any but `=*<>\\,\\|/`";
      case LETTERS_DIGITS_HYPHEN_UNDERSCORE -> "letters, digits, `-`, `_`";
      case LETTERS_DIGITS_HYPHEN_UNDERSCORE_AT -> "letters, digits, `-`, `_`, `@`";
    };
  }

  private static String text(Trait.TimestampFormat format) {
    return switch (format) {
      case SECONDS_WITH_ZONE -> "`…:01Z`";
      case MILLISECONDS_WITHOUT_ZONE -> "`…:01.174`";
    };
  }

  private static String text(boolean setting) {
    return setting ? "yes" : "no";
  }

  /** The cells of the table by row, the headings among them. */
  private static Map<String, List<String>> table() throws IOException {
    return Files.readAllLines(PAGE).stream()
        .dropWhile(line -> !line.equals("## Dialects"))
        .skip(1)
        .takeWhile(line -> !line.startsWith("## "))
        .filter(line -> line.startsWith("|") && !line.startsWith("| ---"))
        .map(line -> line.strip().split("(?<!\\\\)\\|", -1))
        .map(cells -> Arrays.stream(cells, 1, cells.length - 1).map(String::strip).toList())
        .collect(Collectors.toMap(row -> row.get(0), row -> row.subList(1, row.size())));
  }

  @ParameterizedTest
  @EnumSource(Dialect.Named.class)
  void saysOfEachDialectWhatItIs(Dialect.Named named) throws IOException {
    Map<String, List<String>> table = table();
    String heading = named.name().replace('_', ' ').toLowerCase(Locale.ROOT);
    int column =
        table.get("setting").stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .toList()
            .indexOf(heading);
    assertThat(column).as("a column %s", heading).isNotNegative();

    Map<String, String> said = new LinkedHashMap<>();
    Map<String, String> is = new LinkedHashMap<>();
    ROWS.forEach(
        (row, text) -> {
          said.put(row, table.get(row).get(column));
          is.put(row, text.apply(named.dialect()));
        });
    assertThat(said).isEqualTo(is);
  }

  @Test
  void hasTheRowsAndTheColumnsThatThereAre() throws IOException {
    Map<String, List<String>> table = table();

    assertThat(table.get("setting")).hasSameSizeAs(Dialect.Named.values());
    table.remove("setting");
    assertThat(table.keySet()).containsExactlyInAnyOrderElementsOf(ROWS.keySet());
  }

  /** Whatever no row is about is the same in all of them. */
  @Test
  void leavesNoDifferenceOut() {
    for (Trait<?> trait : Trait.all()) {
      Map<Dialect.Named, Object> values = new LinkedHashMap<>();
      for (Dialect.Named named : Dialect.Named.values()) {
        values.put(named, named.dialect().get(trait));
      }
      boolean differs = values.values().stream().distinct().count() > 1;
      assertThat(differs).as("%s: %s", trait, values).isEqualTo(trait != Trait.MAX_PORT_MAPPINGS);
    }
  }
}
