package io.vpcep.simulator.internal.operation;

import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.internal.operation.CreateEndpointHandler.Checked;
import io.vpcep.simulator.internal.operation.CreateEndpointHandler.ContentFactory;
import io.vpcep.simulator.internal.rule.NetworkRules;
import io.vpcep.simulator.internal.state.EndpointContent;
import io.vpcep.simulator.internal.state.StoredService;
import io.vpcep.simulator.model.PolicyStatement;
import io.vpcep.simulator.network.Vpc;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An endpoint to a gateway service: routes in route tables; it has no address and no name. */
final class GatewayContent implements ContentFactory {

  @Override
  public void requireExisting(Call call, Checked checked) {
    NetworkRules.requireRouteTables(call.network(), checked.routetables(), checked.vpcId());
  }

  @Override
  public void requireFree(Call call, Checked checked, StoredService service) {
    for (String routetable : routetables(call, checked)) {
      if (call.endpoints().isRouted(service.id(), routetable)) {
        throw ErrorCode.ENDPOINT_2039.because(
            "route table " + routetable + " has an endpoint to " + service.fullName());
      }
    }
  }

  @Override
  public EndpointContent make(Call call, Checked checked, StoredService service, String id) {
    return new EndpointContent(
        checked.vpcId(),
        null,
        null,
        false,
        false,
        List.of(),
        false,
        List.of(),
        routetables(call, checked),
        checked.extras().description(),
        checked.extras().specificationName(),
        statements(checked, service),
        null,
        "",
        checked.tags());
  }

  private static @Nullable List<PolicyStatement> statements(
      Checked checked, StoredService service) {
    List<PolicyStatement> given = checked.extras().policyStatements();
    return given == null && service.content().enablePolicy() ? PolicyStatement.DEFAULT : given;
  }

  private static List<String> routetables(Call call, Checked checked) {
    return checked.routetables().isEmpty()
        ? List.of(defaultRouteTable(call, checked.vpcId()))
        : checked.routetables();
  }

  private static String defaultRouteTable(Call call, String vpcId) {
    return call.network()
        .vpc(vpcId)
        .map(Vpc::defaultRouteTableId)
        .orElseGet(() -> call.source().idFor("default route table", vpcId));
  }
}
