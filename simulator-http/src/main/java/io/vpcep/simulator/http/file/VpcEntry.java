package io.vpcep.simulator.http.file;

import io.vpcep.simulator.http.internal.document.Item;
import io.vpcep.simulator.network.Cidr;
import io.vpcep.simulator.network.Vpc;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A VPC of a file, with all that is in it.
 *
 * @param where its place in the file
 * @param id absent: from the seed
 * @param defaultRouteTableId absent: from the seed
 * @param parts what is in it, in the order in which it is added
 */
record VpcEntry(
    Item where,
    @Nullable String id,
    String projectId,
    Cidr cidr,
    @Nullable String defaultRouteTableId,
    List<Parts.Part> parts) {

  private static final Pattern PROJECT_ID = Pattern.compile("[0-9a-fA-F]{32}");

  static VpcEntry read(Item item) {
    item.withFieldsOnly(
        "id",
        "project_id",
        "cidr",
        "default_route_table_id",
        "subnets",
        "ports",
        "route_tables",
        "routes");
    return new VpcEntry(
        item,
        Parts.id(item, "id"),
        item.get("project_id").text(PROJECT_ID, "32 hexadecimal digits"),
        item.get("cidr").parsed(Cidr::parse),
        Parts.id(item, "default_route_table_id"),
        Stream.of(
                item.each("subnets", Parts::subnet),
                item.each("ports", Parts::port),
                item.each("route_tables", Parts::routeTable),
                item.each("routes", Parts::route))
            .flatMap(List::stream)
            .toList());
  }

  void addTo(AddedNetwork.Collector added) {
    String vpcId = added.idOrNew(id);
    Parts.fitting(
        where,
        () -> added.add(new Vpc(vpcId, projectId, cidr, added.idOrNew(defaultRouteTableId))));
    parts.forEach(part -> part.addTo(added, vpcId));
  }
}
