package io.vpcep.simulator.http.internal.region;

import io.vpcep.simulator.http.internal.region.RegionForm.PortForm;
import io.vpcep.simulator.http.internal.region.RegionForm.RouteTableForm;
import io.vpcep.simulator.http.internal.region.RegionForm.SubnetForm;
import io.vpcep.simulator.http.internal.region.RegionForm.VpcForm;
import io.vpcep.simulator.network.Port;
import io.vpcep.simulator.network.RouteTable;
import io.vpcep.simulator.network.Subnet;
import io.vpcep.simulator.network.Vpc;
import io.vpcep.simulator.snapshot.RegionSnapshot;
import io.vpcep.simulator.snapshot.VpcSnapshot;

/** Makes the modelled network of a document. */
final class NetworkMaker {
  private final DocumentContext context;

  NetworkMaker(DocumentContext context) {
    this.context = context;
  }

  VpcSnapshot vpc(VpcForm form, Place place) {
    String id = context.id(RegionSnapshot.Kind.VPC, form.id(), place);
    String table = context.id(RegionSnapshot.Kind.ROUTE_TABLE, form.defaultRouteTableId(), place);
    return new VpcSnapshot(
        new Vpc(id, form.projectId(), form.cidr(), table),
        EntryReader.readAll(place, "subnets", form.subnets(), (each, at) -> subnet(each, at, id)),
        EntryReader.readAll(place, "ports", form.ports(), (each, at) -> port(each, at, id)),
        EntryReader.readAll(
            place, "route_tables", form.routeTables(), (each, at) -> table(each, at, id)),
        EntryReader.readAll(place, "routes", form.routes(), (each, at) -> each.destination()));
  }

  private Subnet subnet(SubnetForm form, Place place, String vpcId) {
    return new Subnet(context.id(RegionSnapshot.Kind.SUBNET, form.id(), place), vpcId, form.cidr());
  }

  private Port port(PortForm form, Place place, String vpcId) {
    return new Port(
        context.id(RegionSnapshot.Kind.PORT, form.id(), place), vpcId, form.serverType());
  }

  private RouteTable table(RouteTableForm form, Place place, String vpcId) {
    return new RouteTable(context.id(RegionSnapshot.Kind.ROUTE_TABLE, form.id(), place), vpcId);
  }
}
