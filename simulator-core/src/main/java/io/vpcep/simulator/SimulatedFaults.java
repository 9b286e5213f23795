package io.vpcep.simulator;

import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.error.RegionClosedException;
import io.vpcep.simulator.fault.Fault;
import io.vpcep.simulator.fault.FaultEffect;
import io.vpcep.simulator.internal.dispatch.Dispatcher;
import io.vpcep.simulator.internal.fault.ArmedCall;
import io.vpcep.simulator.stability.Stable;
import java.util.List;
import java.util.Objects;

/**
 * The faults of a region: a test arms them, and they change how calls end. Use them for codes that
 * no rule raises, and where the way to a refusal is long. For resources that end {@code failed},
 * see {@link SimulatedTransitions.Steps#failing}. All methods throw {@link RegionClosedException}
 * once the region is closed.
 */
@Stable
public final class SimulatedFaults {
  private final Dispatcher dispatcher;

  SimulatedFaults(Dispatcher dispatcher) {
    this.dispatcher = dispatcher;
  }

  /**
   * Arms a fault for the next call of an operation: {@code next(CREATE_ENDPOINT,
   * FaultEffect.refuse(PORT_QUERY_FAILED))}. A throttle holds for all further calls, until it is
   * disarmed.
   */
  public Armed next(Operation<?, ?> operation, FaultEffect effect) {
    return arm(Fault.next(operation, effect));
  }

  /**
   * Arms a fault. If several hit a call, the one that was armed first decides how the call ends;
   * delays that were armed before it add up.
   */
  public Armed arm(Fault fault) {
    Objects.requireNonNull(fault, "fault");
    return new Armed(dispatcher, dispatcher.withState(state -> state.faults().add(fault)));
  }

  /** The faults that have not run out, in the order of arming. */
  public List<Armed> armed() {
    return dispatcher.withState(
        state ->
            state.faults().left().stream().map(armed -> new Armed(dispatcher, armed)).toList());
  }

  /**
   * The faults that are armed and have hit no call, in the order of arming. A test with unused
   * faults may not test what it should. See {@link SimulatedTransitions#unused()} too.
   */
  public List<Armed> unused() {
    return armed().stream().filter(armed -> armed.fired() == 0).toList();
  }

  /** Disarms all faults. */
  public void clear() {
    dispatcher.withState(
        state -> {
          state.faults().clear();
          return state;
        });
  }

  /**
   * A fault that a test has armed. Its methods throw {@link RegionClosedException} once the region
   * is closed, but for {@link #id()} and {@link #fault()}.
   */
  public static final class Armed {
    private final Dispatcher dispatcher;
    private final ArmedCall armed;

    Armed(Dispatcher dispatcher, ArmedCall armed) {
      this.dispatcher = dispatcher;
      this.armed = armed;
    }

    /** Its id, such as {@code fault-1}; unique in the region until a reset. */
    public String id() {
      return armed.id();
    }

    /** The fault as it was armed. */
    public Fault fault() {
      return armed.fault();
    }

    /**
     * The fault with the numbers of calls that it will still skip and hit; once it has run out, as
     * it was armed.
     */
    public Fault left() {
      return dispatcher.withState(state -> armed.left());
    }

    /** How many calls it has hit. */
    public int fired() {
      return dispatcher.withState(state -> armed.fired());
    }

    /** Disarms it; does nothing if it has run out or is disarmed already. */
    public void disarm() {
      dispatcher.withState(
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
}
