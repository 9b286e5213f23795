package io.vpcep.simulator.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;

/** A table in Markdown. */
public final class Table {
  private final List<List<String>> rows = new ArrayList<>();

  /** A table that has a head only. */
  public Table(String... head) {
    rows.add(List.of(head));
    rows.add(rows.get(0).stream().map(cell -> "---").toList());
  }

  /** Adds a row, which has as many cells as the head. */
  public Table row(String... cells) {
    return row(List.of(cells));
  }

  /** Adds a row, which has as many cells as the head. */
  public Table row(List<String> cells) {
    if (cells.size() != rows.get(0).size()) {
      throw new IllegalArgumentException(cells + " is not as long as " + rows.get(0));
    }
    rows.add(List.copyOf(cells));
    return this;
  }

  /** The table as it is written, with a line's end behind each row. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    rows.forEach(row -> text.append("| ").append(String.join(" | ", row)).append(" |\n"));
    return text.toString();
  }
}
