package io.vpcep.simulator.internal.operation;

import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.error.VpcepException;
import io.vpcep.simulator.internal.rule.IdRules;
import io.vpcep.simulator.internal.rule.NetworkRules;
import io.vpcep.simulator.internal.rule.RouteTableRules;
import io.vpcep.simulator.internal.rule.StatusRules;
import io.vpcep.simulator.internal.state.StoredEndpoint;
import io.vpcep.simulator.model.RouteTableFailure;
import io.vpcep.simulator.model.RouteTablesUpdate;
import io.vpcep.simulator.request.UpdateRouteTables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Changes the route tables of an endpoint. Those that cannot be bound are told; only if none can be
 * is the request refused.
 */
final class UpdateRouteTablesHandler implements Handler<UpdateRouteTables, RouteTablesUpdate> {

  @Override
  public RouteTablesUpdate handle(Call call, UpdateRouteTables request) {
    List<String> wanted = IdRules.checkRoutetables(request.routetables());
    RouteTableRules.requireSome(wanted);
    StoredEndpoint endpoint = call.ownEndpoint(request.endpointId());
    RouteTableRules.requireGateway(endpoint);
    StatusRules.requireChangeable(endpoint);
    List<String> bound = new ArrayList<>();
    List<VpcepException> refusals = new ArrayList<>();
    List<RouteTableFailure> failed = new ArrayList<>();
    for (String routetable : wanted) {
      Optional<VpcepException> refusal = refusal(call, endpoint, routetable);
      refusal.ifPresentOrElse(
          why -> {
            refusals.add(why);
            failed.add(new RouteTableFailure(routetable, why.code()));
          },
          () -> bound.add(routetable));
    }
    if (bound.isEmpty()) {
      throw refusals.get(0);
    }
    call.change(endpoint, endpoint.content().withRoutetables(List.copyOf(bound)));
    return new RouteTablesUpdate(bound, failed, List.of());
  }

  private static Optional<VpcepException> refusal(
      Call call, StoredEndpoint endpoint, String routetable) {
    if (endpoint.content().routetables().contains(routetable)) {
      return Optional.empty(); // bound already, and older than the network perhaps
    }
    Optional<VpcepException> unknown =
        NetworkRules.unknownRouteTable(call.network(), routetable, endpoint.content().vpcId());
    if (unknown.isPresent() || !call.endpoints().isRouted(endpoint.serviceId(), routetable)) {
      return unknown;
    }
    return Optional.of(
        ErrorCode.ENDPOINT_2039.because(
            "route table " + routetable + " has an endpoint to " + endpoint.serviceName()));
  }
}
