package io.vpcep.simulator.conformance;

import static io.vpcep.simulator.conformance.Refusal.when;
import static io.vpcep.simulator.conformance.Shapes.absent;
import static io.vpcep.simulator.error.ErrorCode.INVALID_PARAMETER;
import static io.vpcep.simulator.error.ErrorCode.INVALID_PERMISSION;
import static io.vpcep.simulator.error.ErrorCode.INVALID_PERMISSION_ACTION;
import static io.vpcep.simulator.error.ErrorCode.MISSING_PERMISSIONS;
import static io.vpcep.simulator.error.ErrorCode.RESOURCE_NOT_FOUND;
import static io.vpcep.simulator.error.ErrorCode.SERVICE_NOT_MODIFIABLE;
import static io.vpcep.simulator.error.ErrorCode.SERVICE_WHITELIST_FULL;

import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.api.permission.AddOrRemovePermissions;
import io.vpcep.simulator.api.permission.BatchAddPermissions;
import io.vpcep.simulator.api.permission.BatchRemovePermissions;
import io.vpcep.simulator.api.permission.DescribePermission;
import io.vpcep.simulator.api.permission.Permission;
import io.vpcep.simulator.api.permission.PermissionSpec;
import io.vpcep.simulator.api.resource.ApiValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may connect to a service. */
final class WhitelistRules {
  private final Region region;

  WhitelistRules(Region region) {
    this.region = region;
  }

  AddOrRemovePermissions.Result addOrRemove(
      Caller caller, AddOrRemovePermissions request, Drawn drawn) {
    when(
        request.action() == null || !Set.of("add", "remove").contains(request.action()),
        INVALID_PERMISSION_ACTION);
    Permission.Type type =
        region.reading.sdk() ? type(request.permissionType()) : Permission.Type.DOMAIN_ID;
    List<String> records = EndpointRules.orEmpty(request.permissions());
    when(records.isEmpty(), MISSING_PERMISSIONS);
    Shapes.checkBatch(records);
    when(!records.stream().allMatch(each -> isRecord(each, type)), INVALID_PERMISSION);
    ServiceState service = changeable(caller, request.serviceId());
    if (request.action().equals("add")) {
      List<PermissionSpec> specs =
          records.stream().map(each -> new PermissionSpec(each, null)).toList();
      add(service, specs, type, drawn);
    } else {
      List<String> keys = records.stream().map(WhitelistRules::key).toList();
      List<Permission> left = new ArrayList<>(service.permissions);
      left.removeIf(each -> keys.contains(key(each.permission())));
      service.permissions = List.copyOf(left);
    }
    return new AddOrRemovePermissions.Result(records, type);
  }

  private static Permission.Type type(@Nullable String text) {
    return absent(text)
        ? Permission.Type.DOMAIN_ID
        : ApiValue.find(Permission.Type.values(), text)
            .orElseThrow(() -> new Refusal(INVALID_PARAMETER));
  }

  private ServiceState changeable(Caller caller, String id) {
    ServiceState service = region.service(caller, id);
    when(service.is(ServiceStatus.DELETING), SERVICE_NOT_MODIFIABLE);
    return service;
  }

  /** Two ways to write the record that lets everybody in are one. */
  private static String key(String record) {
    return record.equals("iam:domain::*") ? "*" : record;
  }

  private static Optional<Permission> find(List<Permission> records, String record) {
    return records.stream().filter(each -> key(each.permission()).equals(key(record))).findFirst();
  }

  private boolean isListed(String record, ServiceState service) {
    return region.reading.ownPermission()
        || !record.equals("iam:domain::" + service.owner.domainId());
  }

  /** Adds what is not there. */
  private void add(
      ServiceState service, List<PermissionSpec> specs, Permission.Type type, Drawn drawn) {
    List<PermissionSpec> fresh = new ArrayList<>();
    for (PermissionSpec spec : specs) {
      boolean known =
          find(service.permissions, spec.permission()).isPresent()
              || fresh.stream()
                  .anyMatch(each -> key(each.permission()).equals(key(spec.permission())));
      if (!known && isListed(spec.permission(), service)) {
        fresh.add(spec);
      }
    }
    when(
        service.permissions.size() + fresh.size() > Setting.QUOTAS.whitelistRecords(),
        SERVICE_WHITELIST_FULL);
    List<Permission> all = new ArrayList<>(service.permissions);
    for (PermissionSpec spec : fresh) {
      String id =
          find(drawn.permissions(service.id), spec.permission())
              .map(Permission::id)
              .orElseThrow(() -> new Difference("not on the whitelist: " + spec.permission()));
      Difference.when(
          !Shapes.isUuid(id) || all.stream().anyMatch(each -> each.id().equals(id)),
          () -> "an id that is malformed or taken: " + id);
      all.add(
          new Permission(
              id,
              spec.permission(),
              type,
              EndpointRules.orEmpty(spec.description()),
              region.now()));
    }
    service.permissions = List.copyOf(all);
  }

  private static String text(@Nullable String description) {
    return Objects.requireNonNullElse(description, "");
  }

  List<Permission> batchAdd(Caller caller, BatchAddPermissions request, Drawn drawn) {
    Permission.Type type = type(request.permissionType());
    List<PermissionSpec> specs = Objects.requireNonNullElse(request.permissions(), List.of());
    when(specs.isEmpty(), MISSING_PERMISSIONS);
    Shapes.checkBatch(specs);
    for (PermissionSpec spec : specs) {
      when(!isRecord(spec.permission(), type), INVALID_PERMISSION);
      Shapes.checkDescription(spec.description());
    }
    ServiceState service = changeable(caller, request.serviceId());
    // What is there twice counts as it was written last.
    Map<String, PermissionSpec> wanted = new LinkedHashMap<>();
    specs.forEach(each -> wanted.put(key(each.permission()), each));
    wanted.keySet().removeIf(each -> !isListed(each, service));
    add(service, List.copyOf(wanted.values()), type, drawn);
    for (PermissionSpec spec : wanted.values()) {
      Permission record = find(service.permissions, spec.permission()).orElseThrow();
      if (spec.description() != null) {
        replace(service, record.withDescription(spec.description()));
      }
    }
    return wanted.keySet().stream()
        .map(each -> find(service.permissions, each).orElseThrow())
        .toList();
  }

  private static boolean isRecord(@Nullable String text, Permission.Type type) {
    return type == Permission.Type.ORG_PATH
        ? Shapes.isOrganizationRecord(text)
        : Shapes.isAccountRecord(text);
  }

  private static void replace(ServiceState service, Permission record) {
    service.permissions =
        service.permissions.stream()
            .map(each -> each.id().equals(record.id()) ? record : each)
            .toList();
  }

  List<Permission> batchRemove(Caller caller, BatchRemovePermissions request) {
    List<String> ids = EndpointRules.orEmpty(request.ids());
    when(ids.isEmpty(), MISSING_PERMISSIONS);
    Shapes.checkBatch(ids);
    ServiceState service = region.service(caller, request.serviceId());
    List<Permission> removed =
        ids.stream()
            .distinct()
            .map(id -> byId(service, id).orElseThrow(() -> new Refusal(INVALID_PERMISSION)))
            .toList();
    when(service.is(ServiceStatus.DELETING), SERVICE_NOT_MODIFIABLE);
    List<Permission> left = new ArrayList<>(service.permissions);
    left.removeAll(removed);
    service.permissions = List.copyOf(left);
    return removed;
  }

  private static Optional<Permission> byId(ServiceState service, String id) {
    return service.permissions.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  List<Permission> describe(Caller caller, DescribePermission request) {
    Shapes.checkDescription(request.description());
    ServiceState service = region.service(caller, request.serviceId());
    Permission record =
        byId(service, request.permissionId()).orElseThrow(() -> new Refusal(RESOURCE_NOT_FOUND));
    when(service.is(ServiceStatus.DELETING), SERVICE_NOT_MODIFIABLE);
    Permission described = record.withDescription(text(request.description()));
    replace(service, described);
    return List.of(described);
  }
}
