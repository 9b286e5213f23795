package io.vpcep.simulator.internal.operation;

import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.internal.rule.QuotaRules;
import io.vpcep.simulator.internal.rule.StatusRules;
import io.vpcep.simulator.internal.rule.Texts;
import io.vpcep.simulator.internal.rule.WhitelistRules;
import io.vpcep.simulator.internal.state.StoredService;
import io.vpcep.simulator.model.Permission;
import io.vpcep.simulator.model.PermissionType;
import io.vpcep.simulator.request.AddOrRemovePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds or removes whitelist records (API reference 4.2.9). */
final class AddOrRemovePermissionsHandler implements Handler<AddOrRemovePermissions, List<String>> {

  private static final String ADD = "add";
  private static final String REMOVE = "remove";

  @Override
  public List<String> handle(Call call, AddOrRemovePermissions request) {
    boolean add = isAdd(request.action());
    List<String> permissions = WhitelistRules.requireRecords(request.permissions());
    StoredService service = call.ownService(request.serviceId());
    StatusRules.requireNotDeleting(service);
    if (add) {
      add(call, service, permissions);
    } else {
      permissions.forEach(
          permission -> call.whitelists().remove(service.id(), WhitelistRules.account(permission)));
    }
    return permissions;
  }

  private static boolean isAdd(@Nullable String action) {
    if (ADD.equals(action) || REMOVE.equals(action)) {
      return ADD.equals(action);
    }
    throw ErrorCode.ENDPOINT_3035.because(
        "action must be add or remove, not " + Texts.shown(action));
  }

  private static void add(Call call, StoredService service, List<String> permissions) {
    Map<String, String> missing = new LinkedHashMap<>();
    for (String permission : permissions) {
      String account = WhitelistRules.account(permission);
      // The owner may always connect, and is never listed.
      if (!account.equals(service.domainId())
          && !call.whitelists().contains(service.id(), account)) {
        missing.putIfAbsent(account, permission);
      }
    }
    QuotaRules.requireRoomInWhitelist(
        call.whitelists().ofService(service.id()).size() + missing.size(),
        call.config().quotas().whitelistRecords());
    missing.forEach(
        (account, permission) ->
            call.whitelists().add(service.id(), account, newRecord(call, permission)));
  }

  private static Permission newRecord(Call call, String permission) {
    return new Permission(
        call.source().nextId(), permission, PermissionType.DOMAIN_ID, null, call.now());
  }
}
