package io.vpcep.simulator.internal.operation.endpoint;

import io.vpcep.simulator.api.endpoint.UpdateRouteTables;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.error.VpcepException;
import io.vpcep.simulator.internal.operation.Call;
import io.vpcep.simulator.internal.operation.Handler;
import io.vpcep.simulator.internal.rule.IdRules;
import io.vpcep.simulator.internal.rule.NetworkRules;
import io.vpcep.simulator.internal.rule.RouteTableRules;
import io.vpcep.simulator.snapshot.EndpointSnapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Changes the route tables of an endpoint. Those that cannot be bound are told; only if none can be
 * is the request refused.
 */
public final class UpdateRouteTablesHandler
    implements Handler<UpdateRouteTables, UpdateRouteTables.Result> {

  @Override
  public UpdateRouteTables.Result handle(Call call, UpdateRouteTables request) {
    List<String> wanted = IdRules.checkRoutetables(request.routetables());
    RouteTableRules.requireSome(wanted);
    EndpointSnapshot endpoint = call.ownEndpoint(request.endpointId());
    RouteTableRules.requireGateway(endpoint);
    Map<String, VpcepException> refused = new LinkedHashMap<>();
    wanted.forEach(id -> unknown(call, endpoint, id).ifPresent(why -> refused.put(id, why)));
    requireOneLeft(wanted, refused);
    call.requireChangeable(endpoint);
    wanted.forEach(id -> taken(call, endpoint, id).ifPresent(why -> refused.putIfAbsent(id, why)));
    requireOneLeft(wanted, refused);
    List<String> bound = new ArrayList<>();
    List<UpdateRouteTables.Failure> failed = new ArrayList<>();
    for (String id : wanted) {
      VpcepException why = refused.get(id);
      if (why == null) {
        bound.add(id);
      } else {
        failed.add(new UpdateRouteTables.Failure(id, why.code()));
      }
    }
    call.change(endpoint, draft -> draft.routetables = bound);
    return new UpdateRouteTables.Result(bound, failed, List.of());
  }

  /** What stands in the way of the last of them refuses the request. */
  private static void requireOneLeft(List<String> wanted, Map<String, VpcepException> refused) {
    if (refused.keySet().containsAll(wanted)) {
      List<VpcepException> reasons = List.copyOf(refused.values());
      throw reasons.get(reasons.size() - 1);
    }
  }

  private static Optional<VpcepException> unknown(
      Call call, EndpointSnapshot endpoint, String routetable) {
    // What is bound already may be older than the network.
    return endpoint.routetables().contains(routetable)
        ? Optional.empty()
        : NetworkRules.unknownRouteTable(call.network(), routetable, endpoint.vpcId());
  }

  private static Optional<VpcepException> taken(
      Call call, EndpointSnapshot endpoint, String routetable) {
    boolean free =
        endpoint.routetables().contains(routetable)
            || !call.endpoints().isRouted(endpoint.endpointServiceId(), routetable);
    return free
        ? Optional.empty()
        : Optional.of(
            ErrorCode.ROUTE_TABLE_IN_USE.because(
                "route table "
                    + routetable
                    + " has an endpoint to "
                    + call.services().nameOfServiceOf(endpoint)));
  }
}
