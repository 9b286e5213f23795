package io.vpcep.simulator.http.codes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The tables of docs/behaviour.md. */
final class BehaviourPage {
  private static final Path PAGE = Path.of("..", "docs", "behaviour.md");
  private static final String RULE_HEADER = "| id | rule | code | source |";
  private static final String DECISION_HEADER =
      "| id | matter | what the documents say | what holds |";
  private static final String SILENCE_HEADER = "| id | matter | decision | reason |";
  private static final String CODE_HEADER = "| code | status | raised by | source |";

  /** A rule. */
  record RuleRow(String id, String rule, String codes, String source) {
    @Override
    public String toString() {
      return id + " " + rule;
    }
  }

  /** A code of D1 table 7-3. */
  record CodeRow(String code, int status, String raisedBy, String source) {
    boolean injectedOnly() {
      return raisedBy.startsWith("injected fault only: ");
    }
  }

  private BehaviourPage() {}

  static List<RuleRow> rules() {
    return tables(RULE_HEADER).stream()
        .map(cells -> new RuleRow(cells.get(0), cells.get(1), cells.get(2), cells.get(3)))
        .toList();
  }

  /** The ids of all rows that a test can show: of rules, decisions, and what is said nowhere. */
  static List<String> ids() {
    return Stream.of(RULE_HEADER, DECISION_HEADER, SILENCE_HEADER)
        .flatMap(header -> tables(header).stream())
        .map(cells -> cells.get(0))
        .toList();
  }

  static List<CodeRow> codes() {
    return tables(CODE_HEADER).stream()
        .map(
            cells ->
                new CodeRow(
                    cells.get(0), Integer.parseInt(cells.get(1)), cells.get(2), cells.get(3)))
        .toList();
  }

  /** The rows of all tables with a header. */
  private static List<List<String>> tables(String header) {
    List<List<String>> rows = new ArrayList<>();
    boolean inside = false;
    for (String line : lines()) {
      if (inside && line.startsWith("|") && !line.startsWith("| ---")) {
        rows.add(cells(line));
      }
      inside = line.equals(header) || (inside && line.startsWith("|"));
    }
    return rows;
  }

  private static List<String> cells(String line) {
    String content = line.substring(1, line.lastIndexOf('|'));
    return Arrays.stream(content.split("(?<!\\\\)\\|", -1)).map(String::strip).toList();
  }

  private static List<String> lines() {
    try {
      return Files.readAllLines(PAGE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
