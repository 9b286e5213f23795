package io.vpcep.simulator.internal.operation.connection;

import io.vpcep.simulator.api.permission.BatchAddPermissions;
import io.vpcep.simulator.api.permission.Permission;
import io.vpcep.simulator.api.permission.PermissionSpec;
import io.vpcep.simulator.internal.operation.Call;
import io.vpcep.simulator.internal.operation.Handler;
import io.vpcep.simulator.internal.rule.DescriptionRules;
import io.vpcep.simulator.internal.rule.QuotaRules;
import io.vpcep.simulator.internal.rule.StatusRules;
import io.vpcep.simulator.internal.rule.WhitelistRules;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Adds whitelist records with descriptions. */
public final class BatchAddPermissionsHandler
    implements Handler<BatchAddPermissions, List<Permission>> {

  /** A record as asked for; without a word about it, a former description stays. */
  private record Wanted(String permission, @Nullable String description) {}

  @Override
  public List<Permission> handle(Call call, BatchAddPermissions request) {
    Permission.Type type = WhitelistRules.checkType(request.permissionType());
    Map<String, Wanted> wanted = check(request.permissions(), type);
    ServiceSnapshot service = call.ownService(request.serviceId());
    StatusRules.requireNotDeleting(service);
    String owner = call.caller().domainId();
    wanted
        .keySet()
        .removeIf(subject -> !WhitelistRules.isListed(subject, owner, call.config().dialect()));
    long missing =
        wanted.keySet().stream()
            .filter(subject -> !call.whitelists().contains(service.id(), subject))
            .count();
    QuotaRules.requireRoomInWhitelist(
        call.whitelists().ofService(service.id()).size() + (int) missing,
        call.config().quotas().whitelistRecords());
    wanted.forEach((subject, record) -> put(call, service.id(), subject, record, type));
    return wanted.keySet().stream()
        .map(subject -> call.whitelists().find(service.id(), subject).orElseThrow())
        .toList();
  }

  private static Map<String, Wanted> check(
      @Nullable List<PermissionSpec> permissions, Permission.Type type) {
    Map<String, Wanted> wanted = new LinkedHashMap<>();
    for (PermissionSpec spec : WhitelistRules.requireSome(permissions)) {
      String subject = WhitelistRules.subject(spec.permission(), type);
      String description = DescriptionRules.check(spec.description());
      wanted.put(subject, new Wanted(Objects.requireNonNull(spec.permission()), description));
    }
    return wanted;
  }

  private static void put(
      Call call, String serviceId, String subject, Wanted wanted, Permission.Type type) {
    call.whitelists()
        .find(serviceId, subject)
        .ifPresentOrElse(
            former -> {
              if (wanted.description != null) {
                call.whitelists().replace(serviceId, former.withDescription(wanted.description));
              }
            },
            () ->
                call.whitelists()
                    .add(
                        serviceId,
                        subject,
                        new Permission(
                            call.source().nextId(),
                            wanted.permission,
                            type,
                            Objects.requireNonNullElse(wanted.description, ""),
                            call.now())));
  }
}
