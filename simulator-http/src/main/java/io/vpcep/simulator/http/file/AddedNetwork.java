package io.vpcep.simulator.http.file;

import io.vpcep.simulator.SimulatedNetwork;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.api.endpointservice.PublicService;
import io.vpcep.simulator.network.Port;
import io.vpcep.simulator.network.RouteTable;
import io.vpcep.simulator.network.Subnet;
import io.vpcep.simulator.network.Vpc;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a network file added to a region, in its order, with the ids that it got.
 *
 * @param vpcs the VPCs, each with its default route table
 * @param subnets the subnets of all VPCs
 * @param ports the ports of all VPCs
 * @param routeTables the route tables beside the default ones
 * @param publicServices the public services
 */
public record AddedNetwork(
    List<Vpc> vpcs,
    List<Subnet> subnets,
    List<Port> ports,
    List<RouteTable> routeTables,
    List<PublicService> publicServices) {

  /** Copies the lists. */
  public AddedNetwork {
    vpcs = List.copyOf(vpcs);
    subnets = List.copyOf(subnets);
    ports = List.copyOf(ports);
    routeTables = List.copyOf(routeTables);
    publicServices = List.copyOf(publicServices);
  }

  /** Gathers what is being added. */
  static final class Collector {
    private final SimulatedRegion region;
    private final List<Vpc> vpcs = new ArrayList<>();
    private final List<Subnet> subnets = new ArrayList<>();
    private final List<Port> ports = new ArrayList<>();
    private final List<RouteTable> routeTables = new ArrayList<>();
    private final List<PublicService> publicServices = new ArrayList<>();

    Collector(SimulatedRegion region) {
      this.region = region;
    }

    SimulatedRegion region() {
      return region;
    }

    /** An id as given, or else from the seed. */
    String idOrNew(@Nullable String id) {
      return id == null ? network().newId() : id;
    }

    SimulatedNetwork network() {
      return region.network();
    }

    void add(Vpc vpc) {
      vpcs.add(network().add(vpc));
    }

    void add(Subnet subnet) {
      subnets.add(network().add(subnet));
    }

    void add(Port port) {
      ports.add(network().add(port));
    }

    void add(RouteTable routeTable) {
      routeTables.add(network().add(routeTable));
    }

    void add(PublicService service) {
      publicServices.add(service);
    }

    AddedNetwork all() {
      return new AddedNetwork(vpcs, subnets, ports, routeTables, publicServices);
    }
  }
}
