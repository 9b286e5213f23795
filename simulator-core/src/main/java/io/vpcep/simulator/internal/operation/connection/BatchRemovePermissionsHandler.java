package io.vpcep.simulator.internal.operation.connection;

import io.vpcep.simulator.api.permission.BatchRemovePermissions;
import io.vpcep.simulator.api.permission.Permission;
import io.vpcep.simulator.internal.operation.Call;
import io.vpcep.simulator.internal.operation.Handler;
import io.vpcep.simulator.internal.rule.StatusRules;
import io.vpcep.simulator.internal.rule.WhitelistRules;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import java.util.List;

/** Removes whitelist records by their ids: all of those in the request, or none. */
public final class BatchRemovePermissionsHandler
    implements Handler<BatchRemovePermissions, List<Permission>> {

  @Override
  public List<Permission> handle(Call call, BatchRemovePermissions request) {
    List<String> ids = WhitelistRules.requireSome(request.ids());
    ServiceSnapshot service = call.ownService(request.serviceId());
    List<Permission> records =
        ids.stream()
            .distinct()
            .map(id -> WhitelistRules.requireRecord(call.whitelists(), service, id))
            .toList();
    StatusRules.requireNotDeleting(service);
    for (Permission record : records) {
      call.whitelists()
          .remove(
              service.id(), WhitelistRules.subject(record.permission(), record.permissionType()));
    }
    return records;
  }
}
