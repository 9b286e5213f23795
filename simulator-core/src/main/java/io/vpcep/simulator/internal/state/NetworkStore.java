package io.vpcep.simulator.internal.state;

import io.vpcep.simulator.network.Cidr;
import io.vpcep.simulator.network.Port;
import io.vpcep.simulator.network.RouteTable;
import io.vpcep.simulator.network.Subnet;
import io.vpcep.simulator.network.Vpc;
import io.vpcep.simulator.snapshot.VpcSnapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The modelled network. While it is empty, any well-formed id will do. */
public final class NetworkStore {
  private static final Cidr EVERYTHING = Cidr.parse("0.0.0.0/0");

  private final Map<String, Vpc> vpcs = new LinkedHashMap<>();
  private final Map<String, Subnet> subnets = new LinkedHashMap<>();
  private final Map<String, Port> ports = new LinkedHashMap<>();
  private final Map<String, RouteTable> routeTables = new LinkedHashMap<>();
  private final Map<String, List<Cidr>> used = new HashMap<>();
  private final Map<String, List<Cidr>> routes = new HashMap<>();
  private long number;

  NetworkStore() {}

  /** All VPCs with what is in them, in the order in which they were added. */
  public List<VpcSnapshot> all() {
    return vpcs.values().stream().map(this::snapshot).toList();
  }

  private VpcSnapshot snapshot(Vpc vpc) {
    String id = vpc.id();
    return new VpcSnapshot(
        vpc,
        subnets.values().stream().filter(subnet -> subnet.vpcId().equals(id)).toList(),
        ports.values().stream().filter(port -> port.vpcId().equals(id)).toList(),
        routeTables.values().stream()
            .filter(table -> table.vpcId().equals(id))
            .filter(table -> !table.id().equals(vpc.defaultRouteTableId()))
            .toList(),
        List.copyOf(routes.getOrDefault(id, List.of())));
  }

  /** How many numbers it has given. */
  public long numbers() {
    return number;
  }

  /** Goes on giving numbers from one. */
  public void goOnFrom(long next) {
    number = next;
  }

  /** Whether anything is modelled, so that ids must be known. */
  public boolean isModelled() {
    return !vpcs.isEmpty();
  }

  /** The VPC with an id. */
  public Optional<Vpc> vpc(String id) {
    return Optional.ofNullable(vpcs.get(id));
  }

  /** The subnet with an id. */
  public Optional<Subnet> subnet(String id) {
    return Optional.ofNullable(subnets.get(id));
  }

  /** The port with an id. */
  public Optional<Port> port(String id) {
    return Optional.ofNullable(ports.get(id));
  }

  /** The route table with an id. */
  public Optional<RouteTable> routeTable(String id) {
    return Optional.ofNullable(routeTables.get(id));
  }

  /** A network that a VPC uses, in a subnet or a route, and that overlaps another. */
  public Optional<Cidr> overlapping(String vpcId, Cidr other) {
    return used.getOrDefault(vpcId, List.of()).stream().filter(other::overlaps).findFirst();
  }

  /** A subnet of a VPC that overlaps a network. */
  public Optional<Subnet> subnetOverlapping(String vpcId, Cidr cidr) {
    return subnets.values().stream()
        .filter(subnet -> subnet.vpcId().equals(vpcId) && subnet.cidr().overlaps(cidr))
        .findFirst();
  }

  /** A new number, for ids that nobody gave. */
  public long nextNumber() {
    return number++;
  }

  /** Adds a VPC with its default route table. */
  public void add(Vpc vpc) {
    vpcs.put(vpc.id(), vpc);
    add(new RouteTable(vpc.defaultRouteTableId(), vpc.id()));
  }

  /** Adds a subnet. */
  public void add(Subnet subnet) {
    subnets.put(subnet.id(), subnet);
    use(subnet.vpcId(), subnet.cidr());
  }

  /** Adds a port. */
  public void add(Port port) {
    ports.put(port.id(), port);
  }

  /** Adds a route table. */
  public void add(RouteTable routeTable) {
    routeTables.put(routeTable.id(), routeTable);
  }

  /** Adds a custom route of a VPC. */
  public void addRoute(String vpcId, Cidr destination) {
    // A default route leads everywhere, to whatever is not elsewhere.
    if (!destination.equals(EVERYTHING)) {
      use(vpcId, destination);
    }
    routes.computeIfAbsent(vpcId, id -> new ArrayList<>()).add(destination);
  }

  /** Whether an id is that of anything modelled. */
  public boolean contains(String id) {
    return vpcs.containsKey(id)
        || subnets.containsKey(id)
        || ports.containsKey(id)
        || routeTables.containsKey(id);
  }

  private void use(String vpcId, Cidr cidr) {
    used.computeIfAbsent(vpcId, id -> new ArrayList<>()).add(cidr);
  }
}
