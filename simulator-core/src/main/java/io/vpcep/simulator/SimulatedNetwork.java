package io.vpcep.simulator;

import io.vpcep.simulator.api.endpointservice.ServerType;
import io.vpcep.simulator.error.RegionClosedException;
import io.vpcep.simulator.internal.dispatch.Dispatcher;
import io.vpcep.simulator.internal.setup.NetworkSetup;
import io.vpcep.simulator.network.Cidr;
import io.vpcep.simulator.network.Port;
import io.vpcep.simulator.network.RouteTable;
import io.vpcep.simulator.network.Subnet;
import io.vpcep.simulator.network.Vpc;
import io.vpcep.simulator.stability.Stable;
import java.util.Objects;
import java.util.function.Function;

/**
 * The network of a region, as far as a test models it. While it has no VPC, every well-formed id
 * counts as existing. From the first VPC on, ids of VPCs, subnets, ports and route tables must be
 * known, and the rules about them hold.
 *
 * <p>Methods throw {@link IllegalArgumentException} if what is added is malformed or does not fit
 * what is there (an id twice, an unknown VPC, a subnet outside its VPC or overlapping another), and
 * {@link RegionClosedException} once the region is closed. Ids that are not given follow from the
 * seed and the order in which they are asked for.
 */
@Stable
public final class SimulatedNetwork {
  private final Dispatcher dispatcher;

  SimulatedNetwork(Dispatcher dispatcher) {
    this.dispatcher = dispatcher;
  }

  /** A new id, for what is added with an id; nothing else will get it. */
  public String newId() {
    return change(NetworkSetup::newId);
  }

  /** Adds a VPC of a project, with a default route table. */
  public Vpc addVpc(String projectId, String cidr) {
    Objects.requireNonNull(projectId, "projectId");
    Objects.requireNonNull(cidr, "cidr");
    return change(setup -> setup.addVpc(projectId, Cidr.parse(cidr)));
  }

  /** Adds a VPC with the given ids, and its default route table. */
  public Vpc add(Vpc vpc) {
    Objects.requireNonNull(vpc, "vpc");
    return change(setup -> setup.add(vpc));
  }

  /** Adds a subnet of a VPC. */
  public Subnet addSubnet(String vpcId, String cidr) {
    Objects.requireNonNull(vpcId, "vpcId");
    Objects.requireNonNull(cidr, "cidr");
    return change(setup -> setup.addSubnet(vpcId, Cidr.parse(cidr)));
  }

  /** Adds a subnet with the given id. */
  public Subnet add(Subnet subnet) {
    Objects.requireNonNull(subnet, "subnet");
    return change(setup -> setup.add(subnet));
  }

  /** Adds a port of a backend in a VPC, such as a load balancer or a server. */
  public Port addPort(String vpcId, ServerType serverType) {
    Objects.requireNonNull(vpcId, "vpcId");
    Objects.requireNonNull(serverType, "serverType");
    return change(setup -> setup.addPort(vpcId, serverType));
  }

  /** Adds a port with the given id. */
  public Port add(Port port) {
    Objects.requireNonNull(port, "port");
    return change(setup -> setup.add(port));
  }

  /** Adds a route table of a VPC, beside its default one. */
  public RouteTable addRouteTable(String vpcId) {
    Objects.requireNonNull(vpcId, "vpcId");
    return change(setup -> setup.addRouteTable(vpcId));
  }

  /** Adds a route table with the given id. */
  public RouteTable add(RouteTable routeTable) {
    Objects.requireNonNull(routeTable, "routeTable");
    return change(setup -> setup.add(routeTable));
  }

  /** Adds a custom route of a VPC: its destination must not overlap the reserved network. */
  public void addRoute(String vpcId, String destination) {
    Objects.requireNonNull(vpcId, "vpcId");
    Objects.requireNonNull(destination, "destination");
    change(setup -> setup.addRoute(vpcId, Cidr.parse(destination)));
  }

  private <T> T change(Function<NetworkSetup, T> change) {
    return dispatcher.withState(state -> change.apply(new NetworkSetup(state)));
  }
}
