package io.vpcep.simulator.internal.operation.endpointservice;

import io.vpcep.simulator.api.endpointservice.ListPublicServices;
import io.vpcep.simulator.api.endpointservice.PublicService;
import io.vpcep.simulator.api.resource.Page;
import io.vpcep.simulator.internal.operation.Call;
import io.vpcep.simulator.internal.operation.Handler;
import io.vpcep.simulator.internal.operation.Listing;
import io.vpcep.simulator.internal.operation.VisibleRegion;
import io.vpcep.simulator.internal.rule.PagingRules;
import io.vpcep.simulator.internal.rule.PagingRules.CheckedPage;
import io.vpcep.simulator.internal.rule.PagingRules.ListKind;
import io.vpcep.simulator.internal.setup.Operator;
import io.vpcep.simulator.snapshot.ServiceSnapshot;

/** Lists the services of the operator (API reference 4.2.10). */
public final class ListPublicServicesHandler
    implements Handler<ListPublicServices, Page<PublicService>> {

  @Override
  public Page<PublicService> handle(Call call, ListPublicServices request) {
    CheckedPage page = PagingRules.check(request.paging(), ListKind.RESOURCES);
    String operator = Operator.caller(call.state()).projectId();
    return new Listing<>(new VisibleRegion(call).services().ofProject(operator, page.order()))
        .where(ServiceSnapshot::open)
        .containing(request.endpointServiceName(), ServiceSnapshot::serviceName)
        .having(request.id(), ServiceSnapshot::id)
        .page(page, ServiceSnapshot::forPublic);
  }
}
