package io.vpcep.simulator.http.samples;

import com.fasterxml.jackson.databind.JsonNode;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Holds an answer against its documented table: no field more, none fewer, each of its type. */
final class TableCheck {
  private static final Set<String> TIMES = Set.of("created_at", "updated_at", "updated");
  private static final Pattern SECONDS =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
  private static final Pattern MILLISECONDS =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}");

  private final Dialect.Named dialect;
  private final List<String> differences = new ArrayList<>();

  private TableCheck(Dialect.Named dialect) {
    this.dialect = dialect;
  }

  /** Every difference between an answer and a table in a dialect; none if all is well. */
  static List<String> differences(JsonNode answer, TableId table, Dialect.Named dialect) {
    TableCheck check = new TableCheck(dialect);
    check.object("", answer, table);
    return List.copyOf(check.differences);
  }

  private void object(String path, JsonNode object, TableId id) {
    FieldTable table = FieldTables.get(id, dialect);
    table.rows().values().forEach(row -> field(path, object, row, id));
    object
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!table.rows().containsKey(name)) {
                differences.add(path + name + " is not in " + id);
              }
            });
  }

  private void field(String path, JsonNode object, FieldTable.Row row, TableId id) {
    String name = path + row.name();
    JsonNode value = object.get(row.name());
    boolean due = row.condition().holds(object);
    if (value == null || !due) {
      if (value != null || due) {
        differences.add(name + (due ? " is missing: " : " is there, against ") + id);
      }
    } else if (!row.type().matches(value)) {
      differences.add(name + " is " + value + ", not " + row.type() + " as in " + id);
    } else {
      content(name, value, row);
    }
  }

  private void content(String name, JsonNode value, FieldTable.Row row) {
    if (TIMES.contains(row.name()) && !timePattern().matcher(value.textValue()).matches()) {
      differences.add(name + " is " + value + ", not of the form " + timePattern());
    }
    row.nested()
        .ifPresent(
            nested -> {
              if (value.isArray()) {
                value.forEach(element -> object(name + "[].", element, nested));
              } else {
                object(name + ".", value, nested);
              }
            });
  }

  private Pattern timePattern() {
    return dialect.dialect().get(Trait.TIMESTAMPS) == Trait.TimestampFormat.SECONDS_WITH_ZONE
        ? SECONDS
        : MILLISECONDS;
  }
}
