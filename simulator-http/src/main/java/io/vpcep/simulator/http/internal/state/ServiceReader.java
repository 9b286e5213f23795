package io.vpcep.simulator.http.internal.state;

import io.vpcep.simulator.api.endpointservice.PortMapping;
import io.vpcep.simulator.api.endpointservice.Protocol;
import io.vpcep.simulator.api.endpointservice.ServerType;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.api.endpointservice.ServiceType;
import io.vpcep.simulator.api.endpointservice.TcpProxy;
import io.vpcep.simulator.api.permission.Permission;
import io.vpcep.simulator.api.permission.PermissionType;
import io.vpcep.simulator.api.resource.ApiValue;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.http.internal.document.Item;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import io.vpcep.simulator.snapshot.SnapshotKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads endpoint services: those of projects and, with other defaults, the operator's. */
final class ServiceReader {
  private static final List<PortMapping> HTTPS = List.of(new PortMapping(443, 443, Protocol.TCP));
  private static final int LARGEST_PORT = 65535;

  private final Common common;
  private final Defaults defaults;
  private final Map<String, List<Permission>> permissions = new HashMap<>();
  private int position;
  private int recordPosition;

  ServiceReader(Common common) {
    this.common = common;
    this.defaults = common.defaults();
  }

  /** The whitelist records of the services that were read, by their ids. */
  Map<String, List<Permission>> permissions() {
    return permissions;
  }

  Function<Item, ServiceSnapshot> services() {
    return this::service;
  }

  Function<Item, ServiceSnapshot> publicServices() {
    return this::publicService;
  }

  private ServiceSnapshot service(Item item) {
    item.withFieldsOnly(
        "id",
        "project_id",
        "account",
        "service_name",
        "server_type",
        "vpc_id",
        "port_id",
        "vip_port_id",
        "approval_enabled",
        "status",
        "ports",
        "tcp_proxy",
        "tags",
        "description",
        "is_charge",
        "owner",
        "error_codes",
        "permissions",
        "created_at",
        "updated_at");
    int number = position++;
    String id =
        common.id(
            SnapshotKind.ENDPOINT_SERVICE,
            item,
            () -> defaults.ids().placed(SnapshotKind.ENDPOINT_SERVICE, number));
    String projectId = common.projectId(item);
    ServiceSnapshot service =
        service(
            item,
            new Basics(
                id,
                projectId,
                fullName(item, id),
                ServiceType.INTERFACE,
                false,
                common.accounts().ownerOf(projectId),
                Common.uuid(item.get("vpc_id")),
                Common.uuid(item.get("port_id")),
                true,
                false,
                ports(item)));
    permissions.put(service.id(), permissions(item));
    return service;
  }

  private ServiceSnapshot publicService(Item item) {
    item.withFieldsOnly(
        "id",
        "name",
        "type",
        "is_charge",
        "enable_policy",
        "server_type",
        "vpc_id",
        "port_id",
        "vip_port_id",
        "approval_enabled",
        "status",
        "ports",
        "tcp_proxy",
        "tags",
        "description",
        "owner",
        "error_codes",
        "permissions",
        "created_at",
        "updated_at");
    String name = item.get("name").text();
    ServiceType type = item.get("type").oneOf(ServiceType.values());
    ServiceSnapshot service =
        service(
            item,
            new Basics(
                common.id(
                    SnapshotKind.ENDPOINT_SERVICE, item, () -> defaults.ids().publicService(name)),
                defaults.ids().operatorProject(),
                name,
                type,
                true,
                defaults.config().dialect().get(Trait.PUBLIC_SERVICE_OWNER),
                item.has("vpc_id")
                    ? Common.uuid(item.get("vpc_id"))
                    : defaults.ids().publicVpc(name),
                item.has("port_id")
                    ? Common.uuid(item.get("port_id"))
                    : defaults.ids().publicPort(name),
                false,
                Common.flag(item, "enable_policy", type == ServiceType.GATEWAY),
                item.has("ports") ? ports(item) : HTTPS));
    permissions.put(service.id(), permissions(item));
    return service;
  }

  /** What the two kinds of service have each in its own way. */
  private record Basics(
      String id,
      String projectId,
      String fullName,
      ServiceType type,
      boolean open,
      String owner,
      String vpcId,
      String portId,
      boolean approval,
      boolean enablePolicy,
      List<PortMapping> ports) {}

  private ServiceSnapshot service(Item item, Basics basics) {
    return new ServiceSnapshot(
        basics.id,
        basics.projectId,
        basics.fullName,
        basics.type,
        basics.open,
        Common.text(item, "owner", basics.owner),
        Common.flag(item, "is_charge", true),
        basics.enablePolicy,
        item.has("status")
            ? item.get("status").oneOf(ServiceStatus.values())
            : ServiceStatus.AVAILABLE,
        Common.errors(item),
        item.has("server_type")
            ? item.get("server_type").oneOf(ServerType.values())
            : ServerType.LB,
        basics.vpcId,
        basics.portId,
        item.ifThere("vip_port_id", Common::uuid),
        Common.flag(item, "approval_enabled", basics.approval),
        basics.ports,
        item.has("tcp_proxy") ? item.get("tcp_proxy").oneOf(TcpProxy.values()) : TcpProxy.CLOSE,
        Common.text(item, "description", ""),
        Common.tags(item),
        common.createdAt(item),
        common.updatedAt(item));
  }

  /** A name without a dot is the service's own, one with a dot the full one. */
  private String fullName(Item item, String id) {
    String name = Common.text(item, "service_name", "");
    return name.indexOf('.') < 0
        ? ServiceSnapshot.fullName(defaults.config().regionName(), name, id)
        : name;
  }

  private static List<PortMapping> ports(Item item) {
    item.get("ports");
    return item.each(
        "ports",
        port -> {
          port.withFieldsOnly("client_port", "server_port", "protocol");
          return new PortMapping(
              port.get("client_port").wholeNumber(1, LARGEST_PORT),
              port.get("server_port").wholeNumber(1, LARGEST_PORT),
              port.has("protocol") ? port.get("protocol").oneOf(Protocol.values()) : Protocol.TCP);
        });
  }

  private List<Permission> permissions(Item item) {
    return item.each("permissions", this::permission);
  }

  /** Just the text, or an object with more. */
  private Permission permission(Item item) {
    int number = recordPosition++;
    String chosen = defaults.ids().placed(SnapshotKind.PERMISSION, number);
    if (!item.isObject()) {
      common.places().put(SnapshotKind.PERMISSION, chosen, item);
      return new Permission(chosen, item.text(), typeOf(item.text()), null, common.now());
    }
    item.withFieldsOnly("id", "permission", "permission_type", "description", "created_at");
    String text = item.get("permission").text();
    return new Permission(
        common.id(SnapshotKind.PERMISSION, item, () -> chosen),
        text,
        item.has("permission_type")
            ? item.get("permission_type").oneOf(PermissionType.values())
            : typeOf(text),
        item.ifThere("description", Item::text),
        common.createdAt(item));
  }

  private static PermissionType typeOf(String permission) {
    return permission.startsWith("organizations:")
        ? ApiValue.find(PermissionType.values(), "orgPath").orElse(PermissionType.DOMAIN_ID)
        : PermissionType.DOMAIN_ID;
  }
}
