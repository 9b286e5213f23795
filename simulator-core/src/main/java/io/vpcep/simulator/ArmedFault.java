package io.vpcep.simulator;

import io.vpcep.simulator.error.RegionClosedException;
import io.vpcep.simulator.fault.Fault;
import io.vpcep.simulator.internal.dispatch.Dispatcher;
import io.vpcep.simulator.internal.fault.ArmedCall;

/**
 * A fault that a test has armed. Its methods throw {@link RegionClosedException} once the region is
 * closed, but for {@link #id()} and {@link #fault()}.
 */
public final class ArmedFault {
  private final Dispatcher dispatcher;
  private final ArmedCall armed;

  ArmedFault(Dispatcher dispatcher, ArmedCall armed) {
    this.dispatcher = dispatcher;
    this.armed = armed;
  }

  /** Its id, unique in the region since it last began anew, such as {@code fault-1}. */
  public String id() {
    return armed.id();
  }

  /** The fault as it was armed. */
  public Fault fault() {
    return armed.fault();
  }

  /** The fault with what is left of its numbers; once it has run out, as it was armed. */
  public Fault left() {
    return dispatcher.setUp(state -> armed.left());
  }

  /** How many calls it has befallen. */
  public int fired() {
    return dispatcher.setUp(state -> armed.fired());
  }

  /** Disarms it; does nothing if it has run out or is disarmed already. */
  public void disarm() {
    dispatcher.setUp(
        state -> {
          state.faults().remove(armed);
          return armed;
        });
  }

  @Override
  public String toString() {
    return id() + " " + fault();
  }
}
