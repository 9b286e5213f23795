package io.vpcep.simulator.internal.rule;

import io.vpcep.simulator.api.endpointservice.ServiceType;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.snapshot.EndpointSnapshot;
import java.util.List;

/** Route tables of endpoints to gateway services. */
public final class RouteTableRules {
  private RouteTableRules() {}

  /** An endpoint keeps at least one route table. */
  public static void requireSome(List<String> routetables) {
    if (routetables.isEmpty()) {
      throw ErrorCode.NO_ROUTE_TABLE_BOUND.because(
          "routetables must have at least one route table");
    }
  }

  /** Only endpoints to gateway services have route tables. */
  public static void requireGateway(EndpointSnapshot endpoint) {
    if (endpoint.serviceType() != ServiceType.GATEWAY) {
      throw ErrorCode.NO_ROUTE_TABLE_BOUND.because(
          "endpoint " + endpoint.id() + " is one to an interface service");
    }
  }
}
