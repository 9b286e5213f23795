package io.vpcep.simulator.internal.operation.endpoint;

import io.vpcep.simulator.api.endpoint.PolicyStatement;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.internal.operation.Call;
import io.vpcep.simulator.internal.operation.endpoint.EndpointKind.Content;
import io.vpcep.simulator.internal.rule.NetworkRules;
import io.vpcep.simulator.network.Vpc;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An endpoint to a gateway service: routes in route tables; it has no address and no name. */
final class GatewayEndpoint implements EndpointKind {

  @Override
  public void requireExisting(Call call, CheckedEndpoint checked) {
    NetworkRules.requireRouteTables(call.network(), checked.routetables(), checked.vpcId());
  }

  @Override
  public void requireFree(Call call, CheckedEndpoint checked, ServiceSnapshot service) {
    for (String routetable : routetables(call, checked)) {
      if (call.endpoints().isRouted(service.id(), routetable)) {
        throw ErrorCode.ROUTE_TABLE_IN_USE.because(
            "route table " + routetable + " has an endpoint to " + service.serviceName());
      }
    }
  }

  @Override
  public Content content(Call call, CheckedEndpoint checked, ServiceSnapshot service, String id) {
    return new Content(
        null,
        null,
        false,
        false,
        List.of(),
        false,
        List.of(),
        routetables(call, checked),
        statements(checked, service),
        null);
  }

  private static @Nullable List<PolicyStatement> statements(
      CheckedEndpoint checked, ServiceSnapshot service) {
    List<PolicyStatement> given = checked.policyStatements();
    return given == null && service.enablePolicy() ? PolicyStatement.DEFAULT : given;
  }

  private static List<String> routetables(Call call, CheckedEndpoint checked) {
    return checked.routetables().isEmpty()
        ? List.of(defaultRouteTable(call, checked.vpcId()))
        : checked.routetables();
  }

  private static String defaultRouteTable(Call call, String vpcId) {
    return call.network()
        .vpc(vpcId)
        .map(Vpc::defaultRouteTableId)
        .orElseGet(() -> call.state().ids().defaultRouteTable(vpcId));
  }
}
