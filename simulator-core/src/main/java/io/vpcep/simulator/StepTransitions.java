package io.vpcep.simulator;

import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.step.TransitionAfterReads;
import io.vpcep.simulator.step.TransitionDelay;
import io.vpcep.simulator.step.TransitionHold;
import io.vpcep.simulator.step.TransitionRule;
import io.vpcep.simulator.step.TransitionRule.Selection;
import io.vpcep.simulator.step.TransitionStep;
import io.vpcep.simulator.step.TransitionTiming;
import java.time.Duration;
import java.util.function.Function;

/**
 * A step of some resources, and what a test may say about it: first of which resources, then when
 * it ends or that it fails. About every resource unless {@link #next}, {@link #id} or {@link
 * #named} say otherwise.
 *
 * <p>What is said of every resource, or of the next, holds for steps that begin from now on. What
 * is said of an id or a name holds for steps under way too, and its spans count from now. What is
 * said later takes the place of what was said before of the same resources; only for the next
 * resource, several wait for their turn.
 */
public final class StepTransitions {
  private final TransitionStep step;
  private final Selection selection;
  private final Function<TransitionRule, ArmedTransition> arm;

  StepTransitions(
      TransitionStep step, Selection selection, Function<TransitionRule, ArmedTransition> arm) {
    this.step = step;
    this.selection = selection;
    this.arm = arm;
  }

  /** The same for the next resource that begins the step, and no other. */
  public StepTransitions next() {
    return new StepTransitions(step, Selection.NEXT, arm);
  }

  /**
   * The same for the service or the endpoint with an id; it need not be there yet.
   *
   * @throws IllegalArgumentException if the id is empty
   */
  public StepTransitions id(String resourceId) {
    return new StepTransitions(step, new Selection(Selection.Kind.ID, resourceId), arm);
  }

  /**
   * The same for services with a name, short or full, or for endpoints to such services; they need
   * not be there yet.
   *
   * @throws IllegalArgumentException if the name is empty
   */
  public StepTransitions named(String serviceName) {
    return new StepTransitions(step, new Selection(Selection.Kind.NAME, serviceName), arm);
  }

  /** The step ends at once: create answers with the final state. */
  public ArmedTransition immediately() {
    return ends(TransitionDelay.NONE);
  }

  /**
   * The step ends after a span of simulated time.
   *
   * @throws IllegalArgumentException if the span is negative
   */
  public ArmedTransition after(Duration span) {
    return ends(TransitionDelay.of(span));
  }

  /**
   * The step ends after a span that is drawn by the region's seed, both ends included.
   *
   * @throws IllegalArgumentException if a bound is negative, {@code max} is less than {@code min},
   *     or the range is wider than 100000 days
   */
  public ArmedTransition between(Duration min, Duration max) {
    return ends(TransitionDelay.between(min, max));
  }

  /** The step ends only when it is {@linkplain SimulatedTransitions#release released}. */
  public ArmedTransition held() {
    return ends(new TransitionHold());
  }

  /**
   * The step ends when the resource has been shown, or contained in a list, so often. The answers
   * that are counted still tell the former state.
   *
   * @throws IllegalArgumentException if the number is not positive
   */
  public ArmedTransition afterReads(int reads) {
    return ends(new TransitionAfterReads(reads));
  }

  /** The step ends so. */
  public ArmedTransition ends(TransitionTiming timing) {
    return arm.apply(new TransitionRule(step, selection, timing, null));
  }

  /**
   * The step ends {@code failed}, with the code in the resource's {@code error}, also where it is a
   * deletion; when it ends, is another matter.
   */
  public ArmedTransition failing(ErrorCode code) {
    return arm.apply(new TransitionRule(step, selection, null, code));
  }
}
