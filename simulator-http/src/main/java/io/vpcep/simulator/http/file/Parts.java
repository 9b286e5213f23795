package io.vpcep.simulator.http.file;

import io.vpcep.simulator.api.endpointservice.ServerType;
import io.vpcep.simulator.http.internal.document.Item;
import io.vpcep.simulator.network.Cidr;
import io.vpcep.simulator.network.Port;
import io.vpcep.simulator.network.RouteTable;
import io.vpcep.simulator.network.Subnet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is in a VPC of a file: subnets, ports, route tables, routes. */
final class Parts {
  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private Parts() {}

  /** Something in a VPC, once the id of the VPC is known. */
  @FunctionalInterface
  interface Part {
    void addTo(AddedNetwork.Collector added, String vpcId);
  }

  static Part subnet(Item item) {
    String id = id(item.withFieldsOnly("id", "cidr"), "id");
    Cidr cidr = item.get("cidr").parsed(Cidr::parse);
    return (added, vpcId) ->
        fitting(item, () -> added.add(new Subnet(added.idOrNew(id), vpcId, cidr)));
  }

  static Part port(Item item) {
    String id = id(item.withFieldsOnly("id", "server_type"), "id");
    ServerType type = item.get("server_type").oneOf(ServerType.values());
    return (added, vpcId) ->
        fitting(item, () -> added.add(new Port(added.idOrNew(id), vpcId, type)));
  }

  static Part routeTable(Item item) {
    String id = id(item.withFieldsOnly("id"), "id");
    return (added, vpcId) ->
        fitting(item, () -> added.add(new RouteTable(added.idOrNew(id), vpcId)));
  }

  static Part route(Item item) {
    Cidr destination = item.withFieldsOnly("destination").get("destination").parsed(Cidr::parse);
    return (added, vpcId) ->
        fitting(item, () -> added.network().addRoute(vpcId, destination.toString()));
  }

  /** The id in a field, if it is there. */
  static @Nullable String id(Item item, String field) {
    return item.ifThere(field, value -> value.text(UUID, "a UUID"));
  }

  /** Tells at which place of the file the region refused something. */
  static void fitting(Item where, Runnable change) {
    try {
      change.run();
    } catch (IllegalArgumentException e) {
      throw where.mistake(String.valueOf(e.getMessage()));
    }
  }
}
