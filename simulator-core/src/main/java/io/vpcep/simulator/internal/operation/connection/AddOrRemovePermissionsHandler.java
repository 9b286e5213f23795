package io.vpcep.simulator.internal.operation.connection;

import io.vpcep.simulator.api.permission.AddOrRemovePermissions;
import io.vpcep.simulator.api.permission.Permission;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.internal.operation.Call;
import io.vpcep.simulator.internal.operation.Handler;
import io.vpcep.simulator.internal.rule.QuotaRules;
import io.vpcep.simulator.internal.rule.StatusRules;
import io.vpcep.simulator.internal.rule.Texts;
import io.vpcep.simulator.internal.rule.WhitelistRules;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds or removes whitelist records (API reference 4.2.9). */
public final class AddOrRemovePermissionsHandler
    implements Handler<AddOrRemovePermissions, AddOrRemovePermissions.Result> {

  private static final String ADD = "add";
  private static final String REMOVE = "remove";

  @Override
  public AddOrRemovePermissions.Result handle(Call call, AddOrRemovePermissions request) {
    boolean add = isAdd(request.action());
    Permission.Type type = type(call, request);
    List<String> permissions = WhitelistRules.requireRecords(request.permissions(), type);
    ServiceSnapshot service = call.ownService(request.serviceId());
    StatusRules.requireNotDeleting(service);
    if (add) {
      add(call, service, permissions, type);
    } else {
      permissions.forEach(
          permission ->
              call.whitelists().remove(service.id(), WhitelistRules.subject(permission, type)));
    }
    return new AddOrRemovePermissions.Result(permissions, type);
  }

  /** Dialects without the fields of the official SDK let in accounts only. */
  private static Permission.Type type(Call call, AddOrRemovePermissions request) {
    return call.config().dialect().get(Trait.SDK_FIELDS)
        ? WhitelistRules.checkType(request.permissionType())
        : Permission.Type.DOMAIN_ID;
  }

  private static boolean isAdd(@Nullable String action) {
    if (ADD.equals(action) || REMOVE.equals(action)) {
      return ADD.equals(action);
    }
    throw ErrorCode.INVALID_PERMISSION_ACTION.because(
        "action must be add or remove, not " + Texts.shown(action));
  }

  private static void add(
      Call call, ServiceSnapshot service, List<String> permissions, Permission.Type type) {
    Map<String, String> missing = new LinkedHashMap<>();
    for (String permission : permissions) {
      String subject = WhitelistRules.subject(permission, type);
      if (WhitelistRules.isListed(subject, call.caller().domainId(), call.config().dialect())
          && !call.whitelists().contains(service.id(), subject)) {
        missing.putIfAbsent(subject, permission);
      }
    }
    QuotaRules.requireRoomInWhitelist(
        call.whitelists().ofService(service.id()).size() + missing.size(),
        call.config().quotas().whitelistRecords());
    missing.forEach(
        (subject, permission) ->
            call.whitelists().add(service.id(), subject, newRecord(call, permission, type)));
  }

  private static Permission newRecord(Call call, String permission, Permission.Type type) {
    return new Permission(call.source().nextId(), permission, type, "", call.now());
  }
}
