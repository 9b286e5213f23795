package io.vpcep.simulator.internal.operation.endpoint;

import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpoint.ListEndpoints;
import io.vpcep.simulator.api.resource.Page;
import io.vpcep.simulator.internal.operation.Call;
import io.vpcep.simulator.internal.operation.Handler;
import io.vpcep.simulator.internal.operation.Listing;
import io.vpcep.simulator.internal.operation.VisibleRegion;
import io.vpcep.simulator.internal.rule.PagingRules;
import io.vpcep.simulator.internal.rule.PagingRules.CheckedPage;
import io.vpcep.simulator.internal.rule.PagingRules.ListKind;
import io.vpcep.simulator.snapshot.EndpointSnapshot;

/** Lists endpoints (API reference 4.3.4). */
public final class ListEndpointsHandler implements Handler<ListEndpoints, Page<Endpoint>> {

  @Override
  public Page<Endpoint> handle(Call call, ListEndpoints request) {
    CheckedPage page = PagingRules.check(request.paging(), ListKind.RESOURCES);
    VisibleRegion shown = new VisibleRegion(call);
    return new Listing<>(shown.endpoints().ofProject(call.caller().projectId(), page.order()))
        .containing(request.endpointServiceName(), shown.services()::nameOfServiceOf)
        .having(request.vpcId(), EndpointSnapshot::vpcId)
        .having(request.id(), EndpointSnapshot::id)
        .page(page, shown::view);
  }
}
