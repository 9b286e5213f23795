package io.vpcep.simulator.http.samples;

import java.util.Map;
import java.util.Optional;

/**
 * A response table: the fields of an object.
 *
 * @param id which
 * @param rows its rows by field
 */
record FieldTable(TableId id, Map<String, Row> rows) {

  /**
   * A field.
   *
   * @param name its name
   * @param type its type
   * @param nested table of its value, or of each of its elements
   * @param condition when it is there
   */
  record Row(String name, FieldType type, Optional<TableId> nested, Condition condition) {

    /** Reads field, type, nested table and condition. */
    static Row of(String[] cells, int first) {
      String nested = cells[first + 2];
      return new Row(
          cells[first],
          FieldType.of(cells[first + 1]),
          nested.isEmpty() ? Optional.empty() : Optional.of(TableId.parse(nested)),
          Condition.of(cells[first + 3]));
    }
  }

  /** Copies the rows. */
  FieldTable {
    rows = Map.copyOf(rows);
  }
}
