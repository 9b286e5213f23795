package io.vpcep.simulator.http.internal.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vpcep.simulator.network.Vpc;
import io.vpcep.simulator.snapshot.VpcSnapshot;

/** Writes the modelled network, in the form of the network file. */
final class NetworkWriter {
  private NetworkWriter() {}

  static ObjectNode vpc(VpcSnapshot snapshot) {
    Vpc vpc = snapshot.vpc();
    ObjectNode node =
        Nodes.object()
            .put("id", vpc.id())
            .put("project_id", vpc.projectId())
            .put("cidr", vpc.cidr().toString())
            .put("default_route_table_id", vpc.defaultRouteTableId());
    Nodes.putUnlessEmpty(
        node,
        "subnets",
        snapshot.subnets(),
        subnet -> Nodes.object().put("id", subnet.id()).put("cidr", subnet.cidr().toString()));
    Nodes.putUnlessEmpty(
        node,
        "ports",
        snapshot.ports(),
        port -> Nodes.object().put("id", port.id()).put("server_type", port.serverType().value()));
    Nodes.putUnlessEmpty(
        node,
        "route_tables",
        snapshot.routeTables(),
        table -> Nodes.object().put("id", table.id()));
    Nodes.putUnlessEmpty(
        node,
        "routes",
        snapshot.routes(),
        route -> Nodes.object().put("destination", route.toString()));
    return node;
  }
}
