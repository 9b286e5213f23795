package io.vpcep.simulator.internal.operation.connection;

import io.vpcep.simulator.api.permission.ListPermissions;
import io.vpcep.simulator.api.permission.Permission;
import io.vpcep.simulator.api.resource.Page;
import io.vpcep.simulator.internal.operation.Call;
import io.vpcep.simulator.internal.operation.Handler;
import io.vpcep.simulator.internal.operation.Listing;
import io.vpcep.simulator.internal.operation.VisibleRegion;
import io.vpcep.simulator.internal.rule.PagingRules;
import io.vpcep.simulator.internal.rule.PagingRules.CheckedPage;
import io.vpcep.simulator.internal.rule.PagingRules.ListKind;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Lists the whitelist of an endpoint service (API reference 4.2.8). */
public final class ListPermissionsHandler implements Handler<ListPermissions, Page<Permission>> {

  @Override
  public Page<Permission> handle(Call call, ListPermissions request) {
    CheckedPage page = PagingRules.check(request.paging(), ListKind.PERMISSIONS);
    VisibleRegion shown = new VisibleRegion(call);
    ServiceSnapshot service = shown.ownService(request.serviceId());
    List<Permission> sorted = new ArrayList<>(shown.whitelists().ofService(service.id()));
    // Sorting is stable: equal times keep the order of creation.
    sorted.sort(Comparator.comparing(Permission::createdAt));
    if (page.order().descending()) {
      Collections.reverse(sorted);
    }
    return new Listing<>(sorted)
        .containing(request.permission(), Permission::permission)
        .page(page, Function.identity());
  }
}
