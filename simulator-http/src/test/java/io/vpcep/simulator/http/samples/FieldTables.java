package io.vpcep.simulator.http.samples;

import io.vpcep.simulator.config.Dialect;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The response tables as printed, with the amendments that the contract makes to them. */
final class FieldTables {
  private static final List<String[]> PRINTED = Resources.rows("tables.csv", 6);
  private static final List<String[]> AMENDMENTS = Resources.rows("amendments.csv", 8);
  private static final String EVERY_DIALECT = "*";
  private static final String ABSENT = "absent";

  private FieldTables() {}

  /** A table as it holds in a dialect. */
  static FieldTable get(TableId id, Dialect.Named dialect) {
    Map<String, FieldTable.Row> rows = new LinkedHashMap<>(printed(id));
    for (String[] cells : AMENDMENTS) {
      boolean concerned = cells[0].equals(EVERY_DIALECT) || cells[0].equals(dialect.name());
      if (concerned && id.equals(new TableId(Document.valueOf(cells[1]), cells[2]))) {
        amend(rows, cells);
      }
    }
    return new FieldTable(id, rows);
  }

  private static Map<String, FieldTable.Row> printed(TableId id) {
    Map<String, FieldTable.Row> rows = new LinkedHashMap<>();
    for (String[] cells : PRINTED) {
      if (id.equals(new TableId(Document.valueOf(cells[0]), cells[1]))) {
        rows.put(cells[2], FieldTable.Row.of(cells, 2));
      }
    }
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("no " + id);
    }
    return rows;
  }

  private static void amend(Map<String, FieldTable.Row> rows, String[] cells) {
    String field = cells[3];
    if (!cells[4].equals(ABSENT)) {
      rows.put(field, FieldTable.Row.of(cells, 3));
    } else if (rows.remove(field) == null) {
      throw new IllegalArgumentException("amendment of a field that is not printed: " + field);
    }
  }
}
