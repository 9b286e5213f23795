package io.vpcep.simulator.http.internal.region;

import static java.util.Objects.requireNonNullElse;
import static java.util.Objects.requireNonNullElseGet;

import io.vpcep.simulator.api.permission.Permission;
import io.vpcep.simulator.api.resource.ApiValue;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.http.internal.region.RegionForm.PermissionForm;
import io.vpcep.simulator.snapshot.RegionSnapshot;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes services of their forms, which it fills in: those of projects, and the operator's. */
final class ServiceMaker {
  private final DocumentContext context;
  private final AccountMaker accounts;
  private final Map<String, List<Permission>> permissions = new HashMap<>();

  ServiceMaker(DocumentContext context, AccountMaker accounts) {
    this.context = context;
    this.accounts = accounts;
  }

  /** The whitelist records of the services that were made, by their ids. */
  Map<String, List<Permission>> permissions() {
    return permissions;
  }

  ServiceSnapshot service(ServiceForm form, Place place) {
    form.id = context.id(RegionSnapshot.Kind.ENDPOINT_SERVICE, form.id, place);
    form.projectId = accounts.projectId(form.projectId, form.account, place);
    form.serviceName = fullName(form.serviceName, form.id);
    form.owner = requireNonNullElseGet(form.owner, () -> accounts.ownerOf(form.projectId));
    form.enablePolicy = requireNonNullElse(form.enablePolicy, false);
    if (form.portId == null && form.ip == null) {
      throw place.mistake("port_id is missing");
    }
    if (context.config().dialect().get(Trait.POOLS)) {
      form.showPool(context.ids());
    }
    return made(form, form.permissions, place);
  }

  ServiceSnapshot publicService(PublicServiceForm form, Place place) {
    form.open(context.ids(), context.config().dialect().get(Trait.PUBLIC_SERVICE_OWNER));
    context.places().put(RegionSnapshot.Kind.ENDPOINT_SERVICE, form.id, place);
    return made(form, form.permissions, place);
  }

  private ServiceSnapshot made(
      ServiceSnapshot.Draft form, @Nullable List<PermissionForm> records, Place place) {
    form.createdAt = requireNonNullElse(form.createdAt, context.now());
    permissions.put(form.id, EntryReader.readAll(place, "permissions", records, this::permission));
    return form.snapshot();
  }

  /** A name without a dot is the service's own, one with a dot the full one. */
  private String fullName(@Nullable String name, String id) {
    return name != null && name.indexOf('.') >= 0
        ? name
        : ServiceSnapshot.fullName(context.config().regionName(), name, id);
  }

  private Permission permission(PermissionForm form, Place place) {
    return new Permission(
        context.id(RegionSnapshot.Kind.PERMISSION, form.id(), place),
        form.permission(),
        requireNonNullElseGet(form.permissionType(), () -> typeOf(form.permission())),
        requireNonNullElse(form.description(), ""),
        requireNonNullElse(form.createdAt(), context.now()));
  }

  private static Permission.Type typeOf(String permission) {
    return permission.startsWith("organizations:")
        ? ApiValue.find(Permission.Type.values(), "orgPath").orElse(Permission.Type.DOMAIN_ID)
        : Permission.Type.DOMAIN_ID;
  }
}
