package io.vpcep.simulator.http.internal.state;

import io.vpcep.simulator.api.endpointservice.ServerType;
import io.vpcep.simulator.http.internal.document.Item;
import io.vpcep.simulator.network.Cidr;
import io.vpcep.simulator.network.Port;
import io.vpcep.simulator.network.RouteTable;
import io.vpcep.simulator.network.Subnet;
import io.vpcep.simulator.network.Vpc;
import io.vpcep.simulator.snapshot.SnapshotKind;
import io.vpcep.simulator.snapshot.VpcSnapshot;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads the modelled network, in the form of the network file. */
final class NetworkReader {
  private final Defaults defaults;
  private final Places places;
  private final Map<SnapshotKind, Integer> positions = new EnumMap<>(SnapshotKind.class);

  NetworkReader(Defaults defaults, Places places) {
    this.defaults = defaults;
    this.places = places;
  }

  List<VpcSnapshot> read(Item top) {
    return top.each("vpcs", this::vpc);
  }

  private VpcSnapshot vpc(Item item) {
    item.withFieldsOnly(
        "id",
        "project_id",
        "cidr",
        "default_route_table_id",
        "subnets",
        "ports",
        "route_tables",
        "routes");
    String id = id(SnapshotKind.VPC, "id", item);
    Vpc vpc =
        new Vpc(
            id,
            Common.hex(item.get("project_id")),
            item.get("cidr").parsed(Cidr::parse),
            id(SnapshotKind.ROUTE_TABLE, "default_route_table_id", item));
    return new VpcSnapshot(
        vpc,
        item.each("subnets", each -> subnet(each, id)),
        item.each("ports", each -> port(each, id)),
        item.each("route_tables", each -> routeTable(each, id)),
        item.each("routes", NetworkReader::route));
  }

  private Subnet subnet(Item item, String vpcId) {
    item.withFieldsOnly("id", "cidr");
    return new Subnet(
        id(SnapshotKind.SUBNET, "id", item), vpcId, item.get("cidr").parsed(Cidr::parse));
  }

  private Port port(Item item, String vpcId) {
    item.withFieldsOnly("id", "server_type");
    return new Port(
        id(SnapshotKind.PORT, "id", item),
        vpcId,
        item.get("server_type").oneOf(ServerType.values()));
  }

  private RouteTable routeTable(Item item, String vpcId) {
    item.withFieldsOnly("id");
    return new RouteTable(id(SnapshotKind.ROUTE_TABLE, "id", item), vpcId);
  }

  private static Cidr route(Item item) {
    return item.withFieldsOnly("destination").get("destination").parsed(Cidr::parse);
  }

  private String id(SnapshotKind kind, String field, Item item) {
    int position = positions.merge(kind, 1, Integer::sum) - 1;
    String id =
        item.has(field) ? Common.uuid(item.get(field)) : defaults.ids().placed(kind, position);
    places.put(kind, id, item);
    return id;
  }
}
