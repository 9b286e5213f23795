package io.vpcep.simulator.http.internal.region;

import static java.util.Objects.requireNonNullElse;
import static java.util.Objects.requireNonNullElseGet;

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
import io.vpcep.simulator.http.internal.region.RegionForm.PermissionForm;
import io.vpcep.simulator.http.internal.region.RegionForm.PortMappingForm;
import io.vpcep.simulator.http.internal.region.RegionForm.PublicServiceForm;
import io.vpcep.simulator.http.internal.region.RegionForm.ServiceForm;
import io.vpcep.simulator.snapshot.SeededIds;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import io.vpcep.simulator.snapshot.SnapshotKind;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes endpoint services: those of projects and, with other defaults, the operator's. */
final class ServiceMaker {
  private static final List<PortMapping> HTTPS = List.of(new PortMapping(443, 443, Protocol.TCP));

  private final Context context;
  private final SeededIds ids;
  private final AccountMaker accounts;
  private final Map<String, List<Permission>> permissions = new HashMap<>();

  ServiceMaker(Context context, AccountMaker accounts) {
    this.context = context;
    this.ids = context.ids();
    this.accounts = accounts;
  }

  /** The whitelist records of the services that were made, by their ids. */
  Map<String, List<Permission>> permissions() {
    return permissions;
  }

  ServiceSnapshot service(ServiceForm form, Place place) {
    String id = context.id(SnapshotKind.ENDPOINT_SERVICE, form.id(), place);
    String projectId = accounts.projectId(form.projectId(), form.account(), place);
    Instant createdAt = requireNonNullElse(form.createdAt(), context.now());
    permissions.put(id, permissions(form.permissions(), place));
    return new ServiceSnapshot(
        id,
        projectId,
        fullName(form.serviceName(), id),
        ServiceType.INTERFACE,
        false,
        requireNonNullElseGet(form.owner(), () -> accounts.ownerOf(projectId)),
        requireNonNullElse(form.isCharge(), true),
        false,
        requireNonNullElse(form.status(), ServiceStatus.AVAILABLE),
        SnapshotMaker.errors(form.errorCodes()),
        requireNonNullElse(form.serverType(), ServerType.LB),
        form.vpcId(),
        form.portId(),
        form.vipPortId(),
        requireNonNullElse(form.approvalEnabled(), true),
        ports(form.ports()),
        requireNonNullElse(form.tcpProxy(), TcpProxy.CLOSE),
        requireNonNullElse(form.description(), ""),
        SnapshotMaker.tags(form.tags()),
        createdAt,
        requireNonNullElse(form.updatedAt(), createdAt));
  }

  ServiceSnapshot publicService(PublicServiceForm form, Place place) {
    String name = form.name();
    String id = requireNonNullElseGet(form.id(), () -> ids.publicService(name));
    context.places().put(SnapshotKind.ENDPOINT_SERVICE, id, place);
    Instant createdAt = requireNonNullElse(form.createdAt(), context.now());
    permissions.put(id, permissions(form.permissions(), place));
    return new ServiceSnapshot(
        id,
        ids.operatorProject(),
        name,
        form.type(),
        true,
        requireNonNullElseGet(
            form.owner(), () -> context.config().dialect().get(Trait.PUBLIC_SERVICE_OWNER)),
        requireNonNullElse(form.isCharge(), true),
        requireNonNullElse(form.enablePolicy(), form.type() == ServiceType.GATEWAY),
        requireNonNullElse(form.status(), ServiceStatus.AVAILABLE),
        SnapshotMaker.errors(form.errorCodes()),
        requireNonNullElse(form.serverType(), ServerType.LB),
        requireNonNullElseGet(form.vpcId(), () -> ids.publicVpc(name)),
        requireNonNullElseGet(form.portId(), () -> ids.publicPort(name)),
        form.vipPortId(),
        requireNonNullElse(form.approvalEnabled(), false),
        form.ports() == null ? HTTPS : ports(form.ports()),
        requireNonNullElse(form.tcpProxy(), TcpProxy.CLOSE),
        requireNonNullElse(form.description(), ""),
        SnapshotMaker.tags(form.tags()),
        createdAt,
        requireNonNullElse(form.updatedAt(), createdAt));
  }

  /** A name without a dot is the service's own, one with a dot the full one. */
  private String fullName(@Nullable String name, String id) {
    return name != null && name.indexOf('.') >= 0
        ? name
        : ServiceSnapshot.fullName(context.config().regionName(), name, id);
  }

  private static List<PortMapping> ports(List<PortMappingForm> forms) {
    return forms.stream()
        .map(
            port ->
                new PortMapping(
                    port.clientPort(),
                    port.serverPort(),
                    requireNonNullElse(port.protocol(), Protocol.TCP)))
        .toList();
  }

  private List<Permission> permissions(@Nullable List<PermissionForm> forms, Place place) {
    return Made.each(place, "permissions", forms, this::permission);
  }

  private Permission permission(PermissionForm form, Place place) {
    return new Permission(
        context.id(SnapshotKind.PERMISSION, form.id(), place),
        form.permission(),
        requireNonNullElseGet(form.permissionType(), () -> typeOf(form.permission())),
        form.description(),
        requireNonNullElse(form.createdAt(), context.now()));
  }

  private static PermissionType typeOf(String permission) {
    return permission.startsWith("organizations:")
        ? ApiValue.find(PermissionType.values(), "orgPath").orElse(PermissionType.DOMAIN_ID)
        : PermissionType.DOMAIN_ID;
  }
}
