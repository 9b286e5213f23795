package io.vpcep.simulator.internal.setup;

import io.vpcep.simulator.internal.state.NetworkStore;
import io.vpcep.simulator.internal.state.RegionState;
import io.vpcep.simulator.internal.state.SortOrder;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Network and public services as they were at some moment, to go back to. */
public final class SetupMark {
  private final RegionState state;
  private final NetworkStore network;
  private final Set<String> publicServices;

  private SetupMark(RegionState state) {
    this.state = state;
    this.network = state.network().copy();
    this.publicServices =
        publicServices(state).stream().map(ServiceSnapshot::id).collect(Collectors.toSet());
  }

  /** As they are now. */
  public static SetupMark of(RegionState state) {
    return new SetupMark(state);
  }

  /** Takes back what was added since. */
  public void restore() {
    state.network().become(network);
    for (ServiceSnapshot service : List.copyOf(publicServices(state))) {
      if (!publicServices.contains(service.id())) {
        state.services().remove(service.id());
      }
    }
  }

  private static List<ServiceSnapshot> publicServices(RegionState state) {
    return state.services().ofProject(Operator.caller(state).projectId(), SortOrder.BY_CREATION);
  }
}
