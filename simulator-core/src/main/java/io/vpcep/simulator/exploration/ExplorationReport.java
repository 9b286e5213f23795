package io.vpcep.simulator.exploration;

import io.vpcep.simulator.stability.Experimental;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What an exploration has found.
 *
 * @param seed from which the pairs were drawn
 * @param calm the calls of the client in the calm run
 * @param levels what was tried at each level, the calmest first
 * @param failures the smallest failure that was found at each level; empty if the test survived
 * @param coverage what the client was shown in all runs together
 * @param notes what the reader should know, such as invariants that could not be looked at
 */
@Experimental
public record ExplorationReport(
    long seed,
    List<ExploredCall> calm,
    List<LevelResult> levels,
    List<ExplorationFailure> failures,
    Coverage coverage,
    List<String> notes) {

  /** Copies the lists. */
  public ExplorationReport {
    Objects.requireNonNull(calm, "calm");
    Objects.requireNonNull(levels, "levels");
    Objects.requireNonNull(failures, "failures");
    Objects.requireNonNull(coverage, "coverage");
    Objects.requireNonNull(notes, "notes");
    calm = List.copyOf(calm);
    levels = List.copyOf(levels);
    failures = List.copyOf(failures);
    notes = List.copyOf(notes);
  }

  /**
   * What was tried at a level.
   *
   * @param level the level
   * @param alone runs with one disturbance
   * @param after runs with a second one, at a call that came only because of the first
   * @param pairs runs with two disturbances that were drawn
   * @param notMet what was planned and did not happen, in words; the first of them
   */
  public record LevelResult(
      Level level, Tally alone, Tally after, Tally pairs, List<String> notMet) {

    /** Copies the list. */
    public LevelResult {
      Objects.requireNonNull(level, "level");
      Objects.requireNonNull(alone, "alone");
      Objects.requireNonNull(after, "after");
      Objects.requireNonNull(pairs, "pairs");
      Objects.requireNonNull(notMet, "notMet");
      notMet = List.copyOf(notMet);
    }
  }

  /**
   * How some runs ended. Their sum is the number of runs.
   *
   * @param survived runs in which all went well
   * @param failed runs that failed
   * @param notMet runs in which something that was planned did not happen, and that did not fail
   */
  public record Tally(int survived, int failed, int notMet) {
    static final Tally NONE = new Tally(0, 0, 0);

    /** The same with one run more. */
    Tally and(RunResult run, boolean fails) {
      if (fails) {
        return new Tally(survived, failed + 1, notMet);
      }
      return run.isAsPlanned()
          ? new Tally(survived + 1, failed, notMet)
          : new Tally(survived, failed, notMet + 1);
    }

    /** How many runs. */
    public int runs() {
      return survived + failed + notMet;
    }

    /** Such as {@code 333 of 333 survived}. */
    @Override
    public String toString() {
      String text = String.format(Locale.ROOT, "%,d of %,d survived", survived, runs());
      return notMet == 0 ? text : text + String.format(Locale.ROOT, ", %,d not met", notMet);
    }
  }

  /** The same with further notes. */
  public ExplorationReport withNotes(List<String> more) {
    Objects.requireNonNull(more, "more");
    List<String> all = Stream.concat(notes.stream(), more.stream()).toList();
    return new ExplorationReport(seed, calm, levels, failures, coverage, all);
  }

  /** Whether the test survived all that was tried. */
  public boolean survived() {
    return failures.isEmpty();
  }

  /**
   * Fails if the test did not survive.
   *
   * @return this report
   * @throws ExplorationFailedError with the whole report
   */
  public ExplorationReport requireSurvived() {
    if (!survived()) {
      throw new ExplorationFailedError(this);
    }
    return this;
  }

  /** The whole report, for people. Equal explorations have equal reports, to the byte. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(summary());
    failures.forEach(failure -> text.append('\n').append(failure));
    return text.append('\n').append(coverage).toString();
  }

  /** What was tried and how it ended, a line for each level, without failures and coverage. */
  public String summary() {
    StringBuilder text = new StringBuilder();
    text.append(survived() ? "survived" : "did not survive")
        .append(" the exploration with seed ")
        .append(seed)
        .append("\ncalm: ")
        .append(calm.size())
        .append(calm.size() == 1 ? " call\n" : " calls\n");
    levels.forEach(level -> append(level, text));
    notes.forEach(note -> text.append("note: ").append(note).append('\n'));
    return text.toString();
  }

  private static void append(LevelResult result, StringBuilder text) {
    text.append(result.level().value()).append(": ").append(result.alone());
    if (result.after().runs() > 0) {
      text.append("; after another ").append(result.after());
    }
    if (result.pairs().runs() > 0) {
      text.append("; in pairs ").append(result.pairs());
    }
    text.append('\n');
    result.notMet().forEach(each -> text.append("  not met: ").append(each).append('\n'));
  }
}
