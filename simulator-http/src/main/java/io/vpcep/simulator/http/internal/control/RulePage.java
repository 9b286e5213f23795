package io.vpcep.simulator.http.internal.control;

import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.error.ErrorCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules of docs/behaviour.md, which the build copies to the class path: for who wants to know
 * why a call was refused. Read when somebody asks for the first time.
 */
final class RulePage {
  private static final String PAGE = "/io/vpcep/simulator/http/rules/behaviour.md";
  private static final String HEADER = "| id | rule | code | source |";
  private static final String GENERAL = "every operation";
  private static final Pattern CODES =
      Pattern.compile("(End[Pp]oint\\.\\d{4})(?: … (End[Pp]oint\\.\\d{4}))?");

  private final List<Row> rows;

  private RulePage(List<Row> rows) {
    this.rows = rows;
  }

  /** That of the class path. */
  private static final class OfClassPath {
    static final RulePage PAGE = new RulePage(read());

    private OfClassPath() {}

    private static List<Row> read() {
      try (BufferedReader reader =
          new BufferedReader(
              new InputStreamReader(
                  Objects.requireNonNull(RulePage.class.getResourceAsStream(RulePage.PAGE)),
                  StandardCharsets.UTF_8))) {
        return RulePage.rows(reader.lines().toList());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * A rule, as the page has it.
   *
   * @param id by which documents and tests name it
   * @param source the document that it is from
   */
  record Rule(String id, String text, String source) {}

  /**
   * A row of the page.
   *
   * @param words those of the heading that it stands under
   * @param first the code that it raises, or the first of several
   * @param last the last of them
   */
  private record Row(Set<String> words, ErrorCode first, ErrorCode last, Rule rule) {
    boolean raises(ErrorCode code) {
      return first.compareTo(code) <= 0 && code.compareTo(last) <= 0;
    }
  }

  /**
   * The rules that may have refused a call: those that raise its code, about its operation or every
   * operation if there are such, else about any.
   *
   * @param operation null if it is not known
   */
  static List<Rule> behind(ErrorCode code, @Nullable Operation<?, ?> operation) {
    List<Row> raising = OfClassPath.PAGE.rows.stream().filter(row -> row.raises(code)).toList();
    Predicate<Row> near = operation == null ? row -> false : OfClassPath.PAGE.about(operation);
    Predicate<Row> general = row -> row.words.equals(words(GENERAL));
    List<Row> nearest = raising.stream().filter(near.or(general)).toList();
    return (nearest.isEmpty() ? raising : nearest).stream().map(Row::rule).toList();
  }

  /** Under the heading that has all words of the operation's name, and the fewest others. */
  private Predicate<Row> about(Operation<?, ?> operation) {
    Set<String> name = words(operation.name().replaceAll("([A-Z])", " $1"));
    return rows.stream()
        .map(Row::words)
        .filter(heading -> heading.containsAll(name))
        .min(Comparator.comparingInt(Set::size))
        .<Predicate<Row>>map(nearest -> row -> row.words.equals(nearest))
        .orElse(row -> false);
  }

  private static Set<String> words(String text) {
    return Set.of(
        Stream.of(text.toLowerCase(Locale.ROOT).split("[^a-z]+"))
            .filter(word -> !word.isEmpty())
            .distinct()
            .toArray(String[]::new));
  }

  private static List<Row> rows(List<String> lines) {
    List<Row> rows = new ArrayList<>();
    Set<String> heading = Set.of();
    boolean inside = false;
    for (String line : lines) {
      if (line.startsWith("#")) {
        heading = words(line.replaceFirst(" \\(.*", ""));
      }
      inside = line.equals(HEADER) || (inside && line.startsWith("|"));
      if (inside) {
        addRow(heading, cells(line), rows);
      }
    }
    return rows;
  }

  private static void addRow(Set<String> heading, List<String> cells, List<Row> rows) {
    Matcher codes = CODES.matcher(cells.get(2));
    if (codes.matches()) {
      ErrorCode first = ErrorCode.of(codes.group(1));
      ErrorCode last = codes.group(2) == null ? first : ErrorCode.of(codes.group(2));
      rows.add(new Row(heading, first, last, new Rule(cells.get(0), cells.get(1), cells.get(3))));
    }
  }

  private static List<String> cells(String line) {
    String content = line.substring(1, line.lastIndexOf('|'));
    return Arrays.stream(content.split("(?<!\\\\)\\|", -1)).map(String::strip).toList();
  }
}
