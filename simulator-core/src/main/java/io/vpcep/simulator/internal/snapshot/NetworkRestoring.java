package io.vpcep.simulator.internal.snapshot;

import io.vpcep.simulator.internal.setup.NetworkSetup;
import io.vpcep.simulator.internal.state.RegionState;
import io.vpcep.simulator.network.Vpc;
import io.vpcep.simulator.snapshot.RegionSnapshot;
import io.vpcep.simulator.snapshot.VpcSnapshot;
import java.util.List;

/** Puts the modelled network back. */
final class NetworkRestoring {
  private final RegionState state;
  private final NetworkSetup setup;

  NetworkRestoring(RegionState state) {
    this.state = state;
    this.setup = new NetworkSetup(state);
  }

  void restore(List<VpcSnapshot> vpcs, long numbers) {
    vpcs.forEach(this::restore);
    state.network().goOnFrom(numbers);
  }

  private void restore(VpcSnapshot snapshot) {
    Vpc vpc = snapshot.vpc();
    Checks.of(RegionSnapshot.Kind.VPC, vpc.id()).fitting(() -> setup.add(vpc));
    snapshot
        .subnets()
        .forEach(
            subnet ->
                part(RegionSnapshot.Kind.SUBNET, subnet.id(), vpc, subnet.vpcId())
                    .fitting(() -> setup.add(subnet)));
    snapshot
        .ports()
        .forEach(
            port ->
                part(RegionSnapshot.Kind.PORT, port.id(), vpc, port.vpcId())
                    .fitting(() -> setup.add(port)));
    snapshot
        .routeTables()
        .forEach(
            table ->
                part(RegionSnapshot.Kind.ROUTE_TABLE, table.id(), vpc, table.vpcId())
                    .fitting(() -> setup.add(table)));
    snapshot.routes().forEach(route -> setup.addRoute(vpc.id(), route));
  }

  private static Checks part(RegionSnapshot.Kind kind, String id, Vpc vpc, String vpcId) {
    Checks checks = Checks.of(kind, id);
    checks.require(
        vpc.id().equals(vpcId), "it is listed under VPC " + vpc.id() + ", but names " + vpcId);
    return checks;
  }
}
