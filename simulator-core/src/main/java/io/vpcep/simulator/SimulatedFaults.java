package io.vpcep.simulator;

import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fault.Fault;
import io.vpcep.simulator.internal.dispatch.Dispatcher;
import io.vpcep.simulator.model.ResourceType;
import io.vpcep.simulator.request.Operation;
import java.util.List;

/**
 * The faults of a region: refusals and failures that a test arms, because no rule gives them or to
 * spare itself the way there. Throws {@link IllegalStateException} once the region is closed.
 */
public final class SimulatedFaults {
  private final Dispatcher dispatcher;

  SimulatedFaults(Dispatcher dispatcher) {
    this.dispatcher = dispatcher;
  }

  /** The next call of an operation is refused with a code. */
  public void refuseNext(Operation<?, ?> operation, ErrorCode code) {
    refuse(Fault.next(operation, code));
  }

  /** Arms a fault. Of several that match a call, the first armed hits. */
  public void refuse(Fault fault) {
    dispatcher.setUp(
        state -> {
          state.faults().add(fault);
          return state;
        });
  }

  /**
   * The next resource of the kind that enters {@code creating} ends {@code failed}, with the code
   * in its errors. A service and most endpoints do so when they are created, an endpoint that needs
   * acceptance when it is accepted. Several failures are used in the order in which they were
   * armed.
   */
  public void failNextCreation(ResourceType type, ErrorCode code) {
    dispatcher.setUp(
        state -> {
          state.faults().addCreation(type, code);
          return state;
        });
  }

  /** The faults of calls that have not run out, with what is left of them. */
  public List<Fault> armed() {
    return dispatcher.setUp(state -> state.faults().left());
  }

  /** The codes with which the next creations of a kind will fail, in their order. */
  public List<ErrorCode> armedCreations(ResourceType type) {
    return dispatcher.setUp(state -> state.faults().creationsLeft(type));
  }

  /** Disarms all faults. */
  public void clear() {
    dispatcher.setUp(
        state -> {
          state.faults().clear();
          return state;
        });
  }
}
