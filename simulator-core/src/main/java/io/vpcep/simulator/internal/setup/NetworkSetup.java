package io.vpcep.simulator.internal.setup;

import io.vpcep.simulator.api.endpointservice.ServerType;
import io.vpcep.simulator.internal.rule.IdRules;
import io.vpcep.simulator.internal.rule.Texts;
import io.vpcep.simulator.internal.state.NetworkStore;
import io.vpcep.simulator.internal.state.RegionState;
import io.vpcep.simulator.network.Cidr;
import io.vpcep.simulator.network.Port;
import io.vpcep.simulator.network.RouteTable;
import io.vpcep.simulator.network.Subnet;
import io.vpcep.simulator.network.Vpc;

/** Adds to the modelled network what fits what is there, and refuses what does not. */
public final class NetworkSetup {
  private final RegionState state;
  private final NetworkStore network;

  /** Over a region's state. */
  public NetworkSetup(RegionState state) {
    this.state = state;
    this.network = state.network();
  }

  /** Adds a VPC under new ids. */
  public Vpc addVpc(String projectId, Cidr cidr) {
    requireProject(projectId);
    return add(new Vpc(newId(), projectId, cidr, newId()));
  }

  /** Adds a VPC. */
  public Vpc add(Vpc vpc) {
    requireNewId(vpc.id());
    requireNewId(vpc.defaultRouteTableId());
    if (vpc.id().equals(vpc.defaultRouteTableId())) {
      throw new IllegalArgumentException("VPC and route table have the same id " + vpc.id());
    }
    requireProject(vpc.projectId());
    network.add(vpc);
    return vpc;
  }

  /** Adds a subnet under a new id. */
  public Subnet addSubnet(String vpcId, Cidr cidr) {
    requireRoom(vpcId, cidr);
    return add(new Subnet(newId(), vpcId, cidr));
  }

  /** Adds a subnet. */
  public Subnet add(Subnet subnet) {
    requireNewId(subnet.id());
    requireRoom(subnet.vpcId(), subnet.cidr());
    network.add(subnet);
    return subnet;
  }

  /** Adds a port under a new id. */
  public Port addPort(String vpcId, ServerType serverType) {
    requireVpc(vpcId);
    return add(new Port(newId(), vpcId, serverType));
  }

  /** Adds a port. */
  public Port add(Port port) {
    requireNewId(port.id());
    requireVpc(port.vpcId());
    network.add(port);
    return port;
  }

  /** Adds a route table under a new id. */
  public RouteTable addRouteTable(String vpcId) {
    requireVpc(vpcId);
    return add(new RouteTable(newId(), vpcId));
  }

  /** Adds a route table. */
  public RouteTable add(RouteTable routeTable) {
    requireNewId(routeTable.id());
    requireVpc(routeTable.vpcId());
    network.add(routeTable);
    return routeTable;
  }

  /** Adds a custom route. */
  public Cidr addRoute(String vpcId, Cidr destination) {
    network.addRoute(requireVpc(vpcId).id(), destination);
    return destination;
  }

  /** A new id, from the seed. Drawn behind the checks, so that a refusal does not shift others. */
  public String newId() {
    String id;
    do {
      id = state.ids().network(network.nextNumber());
    } while (network.contains(id)); // given by a test that wrote down those of an earlier run
    return id;
  }

  private static void requireProject(String projectId) {
    if (!IdRules.isProjectId(projectId)) {
      throw new IllegalArgumentException(
          "a project id is " + IdRules.PROJECT_ID_FORM + ", not " + Texts.shown(projectId));
    }
  }

  private Vpc requireVpc(String vpcId) {
    return network
        .vpc(vpcId)
        .orElseThrow(() -> new IllegalArgumentException("there is no VPC " + vpcId));
  }

  private void requireRoom(String vpcId, Cidr cidr) {
    Vpc vpc = requireVpc(vpcId);
    if (!vpc.cidr().contains(cidr)) {
      throw new IllegalArgumentException(
          "subnet " + cidr + " is not within " + vpc.cidr() + " of VPC " + vpcId);
    }
    network
        .subnetOverlapping(vpcId, cidr)
        .ifPresent(
            other -> {
              throw new IllegalArgumentException(
                  "subnet " + cidr + " overlaps " + other.cidr() + " of " + other.id());
            });
  }

  private void requireNewId(String id) {
    if (!Texts.isUuid(id)) {
      throw new IllegalArgumentException("ids in the network are UUIDs, not " + Texts.shown(id));
    }
    if (network.contains(id)) {
      throw new IllegalArgumentException("the network has " + id + " already");
    }
  }
}
