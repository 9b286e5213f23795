package io.vpcep.simulator.internal.operation.connection;

import io.vpcep.simulator.api.permission.DescribePermission;
import io.vpcep.simulator.api.permission.Permission;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.internal.operation.Call;
import io.vpcep.simulator.internal.operation.Handler;
import io.vpcep.simulator.internal.rule.DescriptionRules;
import io.vpcep.simulator.internal.rule.StatusRules;
import io.vpcep.simulator.internal.rule.Texts;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import java.util.List;

/** Writes down what a whitelist record is about. */
public final class DescribePermissionHandler
    implements Handler<DescribePermission, List<Permission>> {

  @Override
  public List<Permission> handle(Call call, DescribePermission request) {
    String description = DescriptionRules.orEmpty(request.description());
    ServiceSnapshot service = call.ownService(request.serviceId());
    Permission record =
        call.whitelists()
            .findById(service.id(), request.permissionId())
            .orElseThrow(
                () ->
                    ErrorCode.RESOURCE_NOT_FOUND.because(
                        "no whitelist record "
                            + Texts.shown(request.permissionId())
                            + " of "
                            + service.serviceName()));
    StatusRules.requireNotDeleting(service);
    Permission described = record.withDescription(description);
    call.whitelists().replace(service.id(), described);
    return List.of(described);
  }
}
