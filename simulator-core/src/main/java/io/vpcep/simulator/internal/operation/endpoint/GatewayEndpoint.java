package io.vpcep.simulator.internal.operation.endpoint;

import io.vpcep.simulator.api.endpoint.PolicyStatement;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.internal.operation.Call;
import io.vpcep.simulator.internal.rule.NetworkRules;
import io.vpcep.simulator.network.Vpc;
import io.vpcep.simulator.snapshot.EndpointSnapshot;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import java.util.List;

/** An endpoint to a gateway service: routes in route tables; it has no address and no name. */
final class GatewayEndpoint implements EndpointKind {

  @Override
  public void requireExisting(Call call, EndpointSnapshot.Draft draft) {
    NetworkRules.requireRouteTables(call.network(), draft.routetables, draft.vpcId);
  }

  @Override
  public void requireFree(Call call, EndpointSnapshot.Draft draft, ServiceSnapshot service) {
    for (String routetable : routetables(call, draft)) {
      if (call.endpoints().isRouted(service.id(), routetable)) {
        throw ErrorCode.ROUTE_TABLE_IN_USE.because(
            "route table " + routetable + " has an endpoint to " + service.serviceName());
      }
    }
  }

  @Override
  public void complete(Call call, EndpointSnapshot.Draft draft, ServiceSnapshot service) {
    draft.subnetId = null;
    draft.ip = null;
    draft.ipGiven = false;
    draft.ipVersion = null;
    draft.ipv6Address = null;
    draft.enableDns = false;
    draft.enableWhitelist = false;
    draft.whitelist = List.of();
    draft.routetables = routetables(call, draft);
    if (draft.policyStatements == null && service.enablePolicy()) {
      draft.policyStatements = PolicyStatement.DEFAULT;
    }
  }

  private static List<String> routetables(Call call, EndpointSnapshot.Draft draft) {
    return draft.routetables.isEmpty()
        ? List.of(defaultRouteTable(call, draft.vpcId))
        : draft.routetables;
  }

  private static String defaultRouteTable(Call call, String vpcId) {
    return call.network()
        .vpc(vpcId)
        .map(Vpc::defaultRouteTableId)
        .orElseGet(() -> call.state().ids().defaultRouteTable(vpcId));
  }
}
