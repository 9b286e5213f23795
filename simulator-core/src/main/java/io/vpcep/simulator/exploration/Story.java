package io.vpcep.simulator.exploration;

import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.resource.Page;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.journal.RecordedCall;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells the calls of a failed run beside those of the calm one. */
final class Story {
  private static final int EQUAL_CALLS_TOLD = 4;
  private static final int OTHER_CALLS_TOLD = 20;

  private final RunResult calm;
  private final RunResult failed;

  Story(RunResult calm, RunResult failed) {
    this.calm = calm;
    this.failed = failed;
  }

  /** A line for each call, or for several equal ones; the first that differs is marked. */
  List<String> lines() {
    List<Row> rows = rows(told(calm), told(failed));
    int first = firstDifference(rows);
    int from = Math.max(0, first - EQUAL_CALLS_TOLD);
    int to = Math.min(rows.size(), first + OTHER_CALLS_TOLD);
    int width =
        rows.subList(from, to).stream().mapToInt(row -> text(row.left()).length()).max().orElse(0);
    List<String> lines = new ArrayList<>();
    lines.add(line("calm run", "  ", "this run", width));
    if (from > 0) {
      lines.add("  ... " + from + " before");
    }
    for (int i = from; i < to; i++) {
      Row row = rows.get(i);
      String mark = row.isEqual() ? "= " : i == first ? "! " : "  ";
      lines.add(
          line(text(row.left()), mark, row.isEqual() ? "" : text(row.right()), width)
              + row.disturbed());
    }
    if (to < rows.size()) {
      lines.add("  ... " + (rows.size() - to) + " more");
    }
    return lines;
  }

  /**
   * One call, or several equal ones that follow each other.
   *
   * @param text the call, and how it ended
   * @param disturbed by what, if by anything
   */
  private record Told(String text, int times, String disturbed) {

    Told andAnother() {
      return new Told(text, times + 1, disturbed);
    }

    boolean isLike(Told other) {
      return text.equals(other.text) && times == other.times;
    }
  }

  /** What stands beside each other; null where one run has nothing. */
  private record Row(@Nullable Told left, @Nullable Told right) {

    boolean isEqual() {
      return left != null && right != null && left.isLike(right);
    }

    String disturbed() {
      return right == null ? "" : right.disturbed();
    }
  }

  private static String text(@Nullable Told told) {
    if (told == null) {
      return "";
    }
    return told.times() == 1 ? told.text() : told.text() + " (" + told.times() + " times)";
  }

  private static String line(String left, String mark, String right, int width) {
    String padded = left + " ".repeat(Math.max(0, width - left.length()));
    return ("  " + padded + "  " + mark + right).stripTrailing();
  }

  private static int firstDifference(List<Row> rows) {
    int i = 0;
    while (i < rows.size() && rows.get(i).isEqual()) {
      i++;
    }
    return i;
  }

  /** Puts as many equal calls beside each other as there can be, and the others between them. */
  private static List<Row> rows(List<Told> some, List<Told> others) {
    int[][] common = common(some, others);
    List<Row> rows = new ArrayList<>();
    List<Told> left = new ArrayList<>();
    List<Told> right = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < some.size() || j < others.size()) {
      if (i < some.size() && j < others.size() && some.get(i).isLike(others.get(j))) {
        flush(left, right, rows);
        rows.add(new Row(some.get(i++), others.get(j++)));
      } else if (j == others.size() || (i < some.size() && common[i + 1][j] >= common[i][j + 1])) {
        left.add(some.get(i++));
      } else {
        right.add(others.get(j++));
      }
    }
    flush(left, right, rows);
    return rows;
  }

  private static void flush(List<Told> left, List<Told> right, List<Row> rows) {
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      rows.add(
          new Row(i < left.size() ? left.get(i) : null, i < right.size() ? right.get(i) : null));
    }
    left.clear();
    right.clear();
  }

  /** How many equal calls there are at most, in this order, from each place on. */
  private static int[][] common(List<Told> some, List<Told> others) {
    int[][] common = new int[some.size() + 1][others.size() + 1];
    for (int i = some.size() - 1; i >= 0; i--) {
      for (int j = others.size() - 1; j >= 0; j--) {
        common[i][j] =
            some.get(i).isLike(others.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private static List<Told> told(RunResult run) {
    Map<String, String> names = new HashMap<>();
    List<Told> told = new ArrayList<>();
    for (SeenCall seen : run.calls()) {
      String created = seen.call().createdId();
      if (created != null) {
        boolean service = seen.call().answer() instanceof EndpointService;
        String kind = service ? "service " : "endpoint ";
        long before = names.values().stream().filter(name -> name.startsWith(kind)).count();
        names.put(created, kind + (before + 1));
      }
      Told next = new Told(told(seen.call(), names), 1, disturbed(run, seen));
      Told last = told.isEmpty() ? null : told.get(told.size() - 1);
      if (last != null
          && last.text().equals(next.text())
          && last.disturbed().equals(next.disturbed())) {
        told.set(told.size() - 1, last.andAnother());
      } else {
        told.add(next);
      }
    }
    return told;
  }

  private static String disturbed(RunResult run, SeenCall call) {
    StringBuilder text = new StringBuilder();
    for (Planned planned : run.met()) {
      if (planned.at() != null && planned.at().name().equals(call.name())) {
        text.append(" <- ").append(planned.disturbance().name());
      }
    }
    return text.toString();
  }

  private static String told(ExploredCall call, Map<String, String> names) {
    StringBuilder text = new StringBuilder(call.operation().name());
    RecordedCall recorded = Objects.requireNonNull(call.recorded());
    List<String> of =
        recorded.resourceIds().stream().map(names::get).filter(Objects::nonNull).toList();
    if (!of.isEmpty()) {
      text.append(" of ").append(String.join(", ", of));
    }
    text.append(" -> ");
    if (recorded.status() == 0) {
      return text.append("no answer").toString();
    }
    text.append(recorded.status());
    ErrorCode code = recorded.code();
    if (code != null) {
      text.append(' ').append(code.code());
    } else if (recorded.outcome() == RecordedCall.Outcome.ANSWERED) {
      text.append(shown(call.answer()));
    }
    return text.toString();
  }

  private static String shown(@Nullable Object answer) {
    if (answer instanceof EndpointService service) {
      return " " + service.status().value();
    }
    if (answer instanceof Endpoint endpoint) {
      return " " + endpoint.status().value();
    }
    return answer instanceof Page<?> page ? " " + page.items().size() + " items" : "";
  }
}
