package io.vpcep.simulator;

import io.vpcep.simulator.error.RegionClosedException;
import io.vpcep.simulator.internal.dispatch.Dispatcher;
import io.vpcep.simulator.internal.step.TransitionRules.ArmedRule;
import io.vpcep.simulator.step.TransitionRule;

/**
 * A rule about steps that is in force. Its methods throw {@link RegionClosedException} once the
 * region is closed, but for {@link #id()} and {@link #rule()}.
 */
public final class ArmedTransition {
  private final Dispatcher dispatcher;
  private final ArmedRule armed;

  ArmedTransition(Dispatcher dispatcher, ArmedRule armed) {
    this.dispatcher = dispatcher;
    this.armed = armed;
  }

  /** Its id, unique in the region since it last began anew, such as {@code transition-1}. */
  public String id() {
    return armed.id();
  }

  /** The rule. */
  public TransitionRule rule() {
    return armed.rule();
  }

  /** How many steps it has told something about. */
  public int used() {
    return dispatcher.setUp(state -> armed.used());
  }

  /** Takes the rule away; steps under way stay as they are. */
  public void disarm() {
    dispatcher.setUp(
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
