package io.vpcep.simulator.conformance;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.api.endpointservice.ServerType;
import io.vpcep.simulator.network.Cidr;
import io.vpcep.simulator.network.Port;
import io.vpcep.simulator.network.RouteTable;
import io.vpcep.simulator.network.Subnet;
import io.vpcep.simulator.network.Vpc;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The network of the runs: the same ids whether it is modelled or not.
 *
 * @param vpcs of all accounts
 * @param routes custom routes, by id of their VPC
 */
record SampleNetwork(
    List<Vpc> vpcs,
    List<Subnet> subnets,
    List<Port> ports,
    List<RouteTable> tables,
    Map<String, List<Cidr>> routes) {

  static final String[] ACCOUNTS = {"a", "b", "c"};

  static SampleNetwork of(SimulatedRegion region) {
    List<Vpc> vpcs = new ArrayList<>();
    List<Subnet> subnets = new ArrayList<>();
    List<Port> ports = new ArrayList<>();
    List<RouteTable> tables = new ArrayList<>();
    for (int i = 0; i < ACCOUNTS.length; i++) {
      String project = region.account(ACCOUNTS[i]).projectId();
      for (int n = 0; n < 2; n++) {
        Vpc vpc =
            new Vpc(
                id("aa", i, n),
                project,
                Cidr.parse("10." + (2 * i + n) + ".0.0/16"),
                id("d0", i, n));
        vpcs.add(vpc);
        subnets.add(
            new Subnet(id("b0", i, n), vpc.id(), Cidr.parse("10." + (2 * i + n) + ".0.0/29")));
        subnets.add(
            new Subnet(id("b1", i, n), vpc.id(), Cidr.parse("10." + (2 * i + n) + ".1.0/24")));
        tables.add(new RouteTable(id("d1", i, n), vpc.id()));
        ports.add(new Port(id("c0", i, n), vpc.id(), ServerType.VM));
        ports.add(new Port(id("c1", i, n), vpc.id(), n == 0 ? ServerType.LB : ServerType.VIP));
      }
    }
    String first = region.account(ACCOUNTS[0]).projectId();
    addReserved(vpcs, subnets, ports, first, 7, "198.19.128.0/22");
    addReserved(vpcs, subnets, ports, first, 8, "198.19.192.0/22");
    addReserved(vpcs, subnets, ports, first, 9, "10.9.0.0/22");
    return new SampleNetwork(
        vpcs,
        subnets,
        ports,
        tables,
        Map.of(
            id("aa", 9, 0),
            List.of(Cidr.parse("198.19.200.0/24")),
            id("aa", 0, 0),
            List.of(Cidr.parse("172.16.0.0/12"))));
  }

  private static void addReserved(
      List<Vpc> vpcs,
      List<Subnet> subnets,
      List<Port> ports,
      String project,
      int number,
      String cidr) {
    Vpc vpc = new Vpc(id("aa", number, 0), project, Cidr.parse(cidr), id("d0", number, 0));
    vpcs.add(vpc);
    subnets.add(new Subnet(id("b0", number, 0), vpc.id(), vpc.cidr()));
    ports.add(new Port(id("c0", number, 0), vpc.id(), ServerType.VM));
  }

  private static String id(String kind, int account, int number) {
    return "%s00000%d-0000-4000-8000-00000000000%d".formatted(kind, account, number);
  }

  /** Models it in a region. */
  static SampleNetwork addTo(SimulatedRegion region) {
    SampleNetwork sample = of(region);
    sample.vpcs.forEach(region.network()::add);
    sample.subnets.forEach(region.network()::add);
    sample.ports.forEach(region.network()::add);
    sample.tables.forEach(region.network()::add);
    sample.routes.forEach(
        (vpc, all) -> all.forEach(route -> region.network().addRoute(vpc, route.toString())));
    return sample;
  }

  Optional<Vpc> vpc(String id) {
    return vpcs.stream().filter(vpc -> vpc.id().equals(id)).findFirst();
  }

  Optional<Subnet> subnet(String id) {
    return subnets.stream().filter(subnet -> subnet.id().equals(id)).findFirst();
  }

  Optional<Port> port(String id) {
    return ports.stream().filter(port -> port.id().equals(id)).findFirst();
  }

  /** Whether a VPC has a route table, the default one included. */
  boolean hasTable(String vpcId, String table) {
    return tables.contains(new RouteTable(table, vpcId))
        || vpc(vpcId).stream().anyMatch(vpc -> vpc.defaultRouteTableId().equals(table));
  }

  /** Whether subnets or routes of a VPC overlap a network. */
  boolean overlaps(String vpcId, Cidr reserved) {
    return subnets.stream()
            .filter(subnet -> subnet.vpcId().equals(vpcId))
            .anyMatch(subnet -> subnet.cidr().overlaps(reserved))
        || routes.getOrDefault(vpcId, List.of()).stream().anyMatch(reserved::overlaps);
  }
}
