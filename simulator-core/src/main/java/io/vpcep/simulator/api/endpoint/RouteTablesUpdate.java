package io.vpcep.simulator.api.endpoint;

import java.util.List;

/**
 * What became of a change of the route tables of an endpoint.
 *
 * @param routetables the route tables that it has now
 * @param bindFailed those that could not be bound
 * @param unbindFailed those that could not be unbound
 */
public record RouteTablesUpdate(
    List<String> routetables,
    List<RouteTableFailure> bindFailed,
    List<RouteTableFailure> unbindFailed) {

  /** Copies the lists. */
  public RouteTablesUpdate {
    routetables = List.copyOf(routetables);
    bindFailed = List.copyOf(bindFailed);
    unbindFailed = List.copyOf(unbindFailed);
  }
}
