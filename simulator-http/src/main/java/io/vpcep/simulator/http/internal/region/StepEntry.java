package io.vpcep.simulator.http.internal.region;

import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.http.internal.document.MistakenFieldException;
import io.vpcep.simulator.http.internal.document.Range;
import io.vpcep.simulator.http.internal.document.Required;
import io.vpcep.simulator.step.TransitionRule;
import io.vpcep.simulator.step.TransitionRule.Selection;
import io.vpcep.simulator.step.TransitionStep;
import io.vpcep.simulator.step.TransitionTiming;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A rule about asynchronous steps as a document or a body has it. */
public record StepEntry(
    @Required TransitionStep step,
    @Nullable String resourceId,
    @Nullable String resourceName,
    @Nullable Boolean next,
    @Nullable Boolean immediately,
    @Nullable Duration after,
    @Nullable Between between,
    @Nullable Boolean held,
    @Nullable @Range(min = 1) Integer afterReads,
    @Nullable ErrorCode errorCode) {

  /** A span of time by its limits. */
  record Between(@Required Duration min, @Required Duration max) {}

  /** Of a rule; what takes no time is told as {@code after}. */
  public static StepEntry of(TransitionRule rule) {
    Selection selection = rule.selection();
    TransitionTiming.Delay delay =
        rule.timing() instanceof TransitionTiming.Delay span ? span : null;
    boolean drawn = delay != null && !delay.min().equals(delay.max());
    return new StepEntry(
        rule.step(),
        selection.kind() == Selection.Kind.ID ? selection.text() : null,
        selection.kind() == Selection.Kind.NAME ? selection.text() : null,
        selection.kind() == Selection.Kind.NEXT ? true : null,
        null,
        delay == null || drawn ? null : delay.min(),
        delay != null && drawn ? new Between(delay.min(), delay.max()) : null,
        rule.timing() instanceof TransitionTiming.Hold ? true : null,
        rule.timing() instanceof TransitionTiming.AfterReads counted ? counted.reads() : null,
        rule.failure());
  }

  /**
   * The rule.
   *
   * @throws IllegalArgumentException if it is impossible
   */
  public TransitionRule rule() {
    Selection selection = selection();
    String end =
        ExclusiveFields.of("immediately", immediately)
            .or("after", after)
            .or("between", between)
            .or("held", held)
            .or("after_reads", afterReads)
            .or("error_code", errorCode)
            .only("one of immediately, after, between, held, after_reads, error_code is missing");
    try {
      return new TransitionRule(step, selection, errorCode == null ? timing() : null, errorCode);
    } catch (MistakenFieldException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new MistakenFieldException(end, String.valueOf(e.getMessage()));
    }
  }

  private Selection selection() {
    ExclusiveFields.of("resource_id", resourceId)
        .or("resource_name", resourceName)
        .or("next", next)
        .atMostOne();
    if (resourceId != null) {
      return new Selection(Selection.Kind.ID, resourceId);
    }
    return resourceName != null
        ? new Selection(Selection.Kind.NAME, resourceName)
        : Boolean.TRUE.equals(next) ? Selection.NEXT : Selection.EVERY;
  }

  private TransitionTiming timing() {
    if (after != null) {
      return TransitionTiming.Delay.of(after);
    }
    if (between != null) {
      return TransitionTiming.Delay.between(between.min(), between.max());
    }
    if (afterReads != null) {
      return new TransitionTiming.AfterReads(afterReads);
    }
    if (!Boolean.TRUE.equals(held == null ? immediately : held)) {
      throw new IllegalArgumentException("true, or leave it out");
    }
    return held == null ? TransitionTiming.Delay.NONE : new TransitionTiming.Hold();
  }
}
