package io.vpcep.simulator;

import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.error.RegionClosedException;
import io.vpcep.simulator.internal.dispatch.Dispatcher;
import io.vpcep.simulator.internal.step.TransitionRules.ArmedRule;
import io.vpcep.simulator.stability.Experimental;
import io.vpcep.simulator.step.TransitionRule;
import io.vpcep.simulator.step.TransitionRule.Selection;
import io.vpcep.simulator.step.TransitionStep;
import io.vpcep.simulator.step.TransitionTiming;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The asynchronous steps of a region, under the control of a test.
 *
 * <pre>{@code
 * region.transitions().of(TransitionStep.SERVICE_CREATION).held();
 * region.transitions().of(TransitionStep.ENDPOINT_CREATION).next().failing(ErrorCode.PORT_CREATION_FAILED);
 * region.transitions().release(service.id());
 * }</pre>
 *
 * <p>A step without a rule takes as long as the configuration says. A reset puts the rules of the
 * configuration back. All methods throw {@link RegionClosedException} once the region is closed.
 */
@Experimental
public final class SimulatedTransitions {
  private final Dispatcher dispatcher;

  SimulatedTransitions(Dispatcher dispatcher) {
    this.dispatcher = dispatcher;
  }

  /** Begins a rule about a step. */
  public Steps of(TransitionStep step) {
    Objects.requireNonNull(step, "step");
    return new Steps(step, Selection.EVERY, this::arm);
  }

  /** Puts a rule in force, as the methods of {@link Steps} do. */
  public Armed arm(TransitionRule rule) {
    Objects.requireNonNull(rule, "rule");
    return new Armed(
        dispatcher, dispatcher.steer((transitions, now) -> transitions.arm(rule, now)));
  }

  /**
   * Ends the step of a resource now, whatever it waits for: a release, reads, or an instant.
   *
   * @throws IllegalArgumentException if no step of such a resource is under way
   */
  public void release(String resourceId) {
    end(resourceId, null);
  }

  /**
   * Ends the step of a resource now, {@code failed}, with the code in the {@code error} of the
   * resource; whatever the step waits for, and even if it is a deletion. No rule stays behind.
   *
   * @throws IllegalArgumentException if no step of such a resource is under way
   */
  public void fail(String resourceId, ErrorCode code) {
    Objects.requireNonNull(code, "code");
    end(resourceId, code);
  }

  private void end(String resourceId, @Nullable ErrorCode failure) {
    Objects.requireNonNull(resourceId, "resourceId");
    boolean ended =
        dispatcher.steer((transitions, now) -> transitions.release(resourceId, failure, now));
    if (!ended) {
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
   * The rules in force, in the order of arming. A rule about the next resource is used up by it.
   */
  public List<Armed> armed() {
    return dispatcher.withState(
        state ->
            state.transitionRules().all().stream()
                .map(armed -> new Armed(dispatcher, armed))
                .toList());
  }

  /** The rules in force that have applied to no step yet, in the order of arming. */
  public List<Armed> unused() {
    return armed().stream().filter(armed -> armed.used() == 0).toList();
  }

  /** Takes all rules away, those of the configuration too; steps under way stay as they are. */
  public void clear() {
    dispatcher.withState(
        state -> {
          state.transitionRules().removeIf(rule -> true);
          return state;
        });
  }

  /**
   * A rule about steps that is in force. Its methods throw {@link RegionClosedException} once the
   * region is closed, but for {@link #id()} and {@link #rule()}.
   */
  public static final class Armed {
    private final Dispatcher dispatcher;
    private final ArmedRule armed;

    Armed(Dispatcher dispatcher, ArmedRule armed) {
      this.dispatcher = dispatcher;
      this.armed = armed;
    }

    /** Its id, such as {@code transition-1}; unique in the region until a reset. */
    public String id() {
      return armed.id();
    }

    /** The rule. */
    public TransitionRule rule() {
      return armed.rule();
    }

    /** How many steps it has applied to. */
    public int used() {
      return dispatcher.withState(state -> armed.used());
    }

    /** Takes the rule away; steps under way stay as they are. */
    public void disarm() {
      dispatcher.withState(
          state -> {
            state.transitionRules().remove(armed);
            return armed;
          });
    }

    @Override
    public String toString() {
      return id() + " " + rule();
    }
  }

  /**
   * A rule about a step that is being made. First choose the resources by {@link #next}, {@link
   * #id} or {@link #named}; without them it is about every resource. Then say when the step ends,
   * or that it fails: this puts the rule in force.
   *
   * <p>A rule about every resource, or about the next one, holds for steps that begin from now on.
   * A rule about an id or a name holds for steps under way too, and its spans count from now. A
   * later rule replaces an earlier one about the same resources; only rules about the next resource
   * wait for their turn.
   */
  public static final class Steps {
    private final TransitionStep step;
    private final Selection selection;
    private final Function<TransitionRule, Armed> arm;

    Steps(TransitionStep step, Selection selection, Function<TransitionRule, Armed> arm) {
      this.step = step;
      this.selection = selection;
      this.arm = arm;
    }

    /** The same for the next resource that begins the step, and no other. */
    public Steps next() {
      return new Steps(step, Selection.NEXT, arm);
    }

    /**
     * The same for the service or the endpoint with an id; it need not be there yet.
     *
     * @throws IllegalArgumentException if the id is empty
     */
    public Steps id(String resourceId) {
      return new Steps(step, new Selection(Selection.Kind.ID, resourceId), arm);
    }

    /**
     * The same for services with a name, short or full, or for endpoints to such services; they
     * need not be there yet.
     *
     * @throws IllegalArgumentException if the name is empty
     */
    public Steps named(String serviceName) {
      return new Steps(step, new Selection(Selection.Kind.NAME, serviceName), arm);
    }

    /** The step ends at once: create answers with the final state. */
    public Armed immediately() {
      return ends(TransitionTiming.Delay.NONE);
    }

    /**
     * The step ends after a span of simulated time.
     *
     * @throws IllegalArgumentException if the span is negative
     */
    public Armed after(Duration span) {
      return ends(TransitionTiming.Delay.of(span));
    }

    /**
     * The step ends after a span that is drawn by the region's seed, both ends included.
     *
     * @throws IllegalArgumentException if a bound is negative, {@code max} is less than {@code
     *     min}, or the range is wider than 100000 days
     */
    public Armed between(Duration min, Duration max) {
      return ends(TransitionTiming.Delay.between(min, max));
    }

    /** The step ends only when it is {@linkplain SimulatedTransitions#release released}. */
    public Armed held() {
      return ends(new TransitionTiming.Hold());
    }

    /**
     * The step ends when the resource has been shown, or contained in a list, so many times. The
     * answers that are counted still tell the former state.
     *
     * @throws IllegalArgumentException if the number is not positive
     */
    public Armed afterReads(int reads) {
      return ends(new TransitionTiming.AfterReads(reads));
    }

    /** The step ends as the timing says. */
    public Armed ends(TransitionTiming timing) {
      return arm.apply(new TransitionRule(step, selection, timing, null));
    }

    /**
     * The step ends {@code failed}, with the code in the {@code error} of the resource, even if it
     * is a deletion. When it ends is for other rules and the configuration to say.
     */
    public Armed failing(ErrorCode code) {
      return arm.apply(new TransitionRule(step, selection, null, code));
    }
  }
}
