package io.vpcep.simulator.snapshot;

import io.vpcep.simulator.network.Cidr;
import io.vpcep.simulator.network.Port;
import io.vpcep.simulator.network.RouteTable;
import io.vpcep.simulator.network.Subnet;
import io.vpcep.simulator.network.Vpc;
import io.vpcep.simulator.stability.Experimental;
import java.util.List;
import java.util.Objects;

/**
 * A modelled VPC with what is in it.
 *
 * @param vpc the VPC
 * @param subnets its subnets
 * @param ports ports of backends in it
 * @param routeTables its route tables beside the default one
 * @param routes destinations of its custom routes
 */
@Experimental
public record VpcSnapshot(
    Vpc vpc,
    List<Subnet> subnets,
    List<Port> ports,
    List<RouteTable> routeTables,
    List<Cidr> routes) {

  /** Copies the lists. */
  public VpcSnapshot {
    Objects.requireNonNull(vpc);
    subnets = List.copyOf(subnets);
    ports = List.copyOf(ports);
    routeTables = List.copyOf(routeTables);
    routes = List.copyOf(routes);
  }
}
