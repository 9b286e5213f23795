package io.vpcep.simulator;

import io.vpcep.simulator.error.RegionClosedException;
import io.vpcep.simulator.internal.dispatch.Dispatcher;
import io.vpcep.simulator.step.TransitionRule;
import io.vpcep.simulator.step.TransitionRule.Selection;
import io.vpcep.simulator.step.TransitionStep;
import java.util.List;
import java.util.Objects;

/**
 * The asynchronous steps of a region, under the control of a test.
 *
 * <pre>{@code
 * region.transitions().of(TransitionStep.SERVICE_CREATION).held();
 * region.transitions().of(TransitionStep.ENDPOINT_CREATION).next().failing(ErrorCode.PORT_CREATION_FAILED);
 * region.transitions().release(service.id());
 * }</pre>
 *
 * <p>What nothing is said about takes as long as the configuration says. A region that begins anew
 * has the rules of its configuration again. Methods throw {@link RegionClosedException} once the
 * region is closed.
 */
public final class SimulatedTransitions {
  private final Dispatcher dispatcher;

  SimulatedTransitions(Dispatcher dispatcher) {
    this.dispatcher = dispatcher;
  }

  /** A step, to say something about it. */
  public StepTransitions of(TransitionStep step) {
    Objects.requireNonNull(step, "step");
    return new StepTransitions(step, Selection.EVERY, this::arm);
  }

  /** Puts a rule in force, as the methods of {@link StepTransitions} do. */
  public ArmedTransition arm(TransitionRule rule) {
    Objects.requireNonNull(rule, "rule");
    return new ArmedTransition(
        dispatcher, dispatcher.steer((transitions, now) -> transitions.arm(rule, now)));
  }

  /**
   * Ends the step of a resource now, whatever it waits for: a release, reads, or an instant.
   *
   * @throws IllegalArgumentException if no step of such a resource is under way
   */
  public void release(String resourceId) {
    Objects.requireNonNull(resourceId, "resourceId");
    boolean released = dispatcher.steer((transitions, now) -> transitions.release(resourceId, now));
    if (!released) {
      throw new IllegalArgumentException(
          "no step is under way of a resource with the id \"" + resourceId + "\"");
    }
  }

  /**
   * Ends every step now that is held.
   *
   * @return how many
   */
  public int releaseAll() {
    return dispatcher.steer((transitions, now) -> transitions.releaseAll(now));
  }

  /**
   * The rules in force, in the order of arming; those about a next resource that has come, no more.
   */
  public List<ArmedTransition> armed() {
    return dispatcher.setUp(
        state ->
            state.transitionRules().all().stream()
                .map(armed -> new ArmedTransition(dispatcher, armed))
                .toList());
  }

  /** Those of the rules in force that no step has met, in the order of arming. */
  public List<ArmedTransition> unused() {
    return armed().stream().filter(armed -> armed.used() == 0).toList();
  }

  /** Takes all rules away, those of the configuration too; steps under way stay as they are. */
  public void clear() {
    dispatcher.setUp(
        state -> {
          state.transitionRules().removeIf(rule -> true);
          return state;
        });
  }
}
