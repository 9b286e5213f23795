package io.vpcep.simulator.http.internal.state;

import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.endpointservice.ServiceType;
import io.vpcep.simulator.http.internal.document.Item;
import io.vpcep.simulator.network.Vpc;
import io.vpcep.simulator.snapshot.EndpointSnapshot;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import io.vpcep.simulator.snapshot.SnapshotKind;
import io.vpcep.simulator.snapshot.VpcSnapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads endpoints. */
final class EndpointReader {
  private final Common common;
  private final Defaults defaults;
  private final List<VpcSnapshot> vpcs;
  private final ServiceNames services;
  private int position;

  EndpointReader(Common common, List<VpcSnapshot> vpcs, List<ServiceSnapshot> services) {
    this.common = common;
    this.defaults = common.defaults();
    this.vpcs = vpcs;
    this.services = new ServiceNames(services);
  }

  List<EndpointSnapshot> read(Item top) {
    Numbers numbers = Numbers.givenIn(top, vpcs);
    return top.each("endpoints", item -> endpoint(item, numbers));
  }

  private EndpointSnapshot endpoint(Item item, Numbers numbers) {
    item.withFieldsOnly(
        "id",
        "project_id",
        "account",
        "marker_id",
        "endpoint_service_id",
        "endpoint_service_name",
        "service_type",
        "vpc_id",
        "subnet_id",
        "ip",
        "ip_given",
        "enable_dns",
        "dns_names",
        "enable_whitelist",
        "whitelist",
        "routetables",
        "description",
        "specification_name",
        "policy_statement",
        "policy_document",
        "connection_description",
        "tags",
        "status",
        "accepted_before",
        "error_codes",
        "created_at",
        "updated_at");
    int number = position++;
    String id =
        common.id(
            SnapshotKind.ENDPOINT,
            item,
            () -> defaults.ids().placed(SnapshotKind.ENDPOINT, number));
    EndpointStatus status =
        item.has("status")
            ? item.get("status").oneOf(EndpointStatus.values())
            : EndpointStatus.ACCEPTED;
    Target target = services.target(item);
    String vpcId = Common.uuid(item.get("vpc_id"));
    boolean dns = Common.flag(item, "enable_dns", false);
    return new EndpointSnapshot(
        id,
        common.projectId(item),
        numbers.markerId(item),
        target.id,
        target.service == null ? target.name : null,
        status,
        Common.flag(item, "accepted_before", status == EndpointStatus.ACCEPTED),
        Common.errors(item),
        vpcId,
        item.ifThere("subnet_id", Common::uuid),
        target.type == ServiceType.INTERFACE
            ? numbers.address(item)
            : item.ifThere("ip", Item::text),
        Common.flag(item, "ip_given", false),
        dns,
        item.has("dns_names") || !dns
            ? item.each("dns_names", Item::text)
            : List.of(EndpointSnapshot.dnsName(defaults.config().regionName(), id)),
        Common.flag(item, "enable_whitelist", false),
        item.each("whitelist", Item::text),
        routetables(item, target.type, vpcId),
        Common.text(item, "description", ""),
        Common.text(item, "connection_description", ""),
        Common.text(item, "specification_name", "default"),
        PolicyParts.statements(item, target),
        PolicyParts.document(item),
        Common.tags(item),
        common.createdAt(item),
        common.updatedAt(item));
  }

  /** The service of an endpoint, which may be gone. */
  record Target(String id, String name, ServiceType type, @Nullable ServiceSnapshot service) {}

  private List<String> routetables(Item item, ServiceType type, String vpcId) {
    if (item.has("routetables") || type == ServiceType.INTERFACE) {
      return item.each("routetables", Common::uuid);
    }
    return List.of(
        vpcs.stream()
            .map(VpcSnapshot::vpc)
            .filter(vpc -> vpc.id().equals(vpcId))
            .map(Vpc::defaultRouteTableId)
            .findFirst()
            .orElseGet(() -> defaults.ids().defaultRouteTable(vpcId)));
  }
}
