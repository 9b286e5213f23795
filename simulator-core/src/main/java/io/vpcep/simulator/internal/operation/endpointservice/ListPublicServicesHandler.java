package io.vpcep.simulator.internal.operation.endpointservice;

import io.vpcep.simulator.api.endpointservice.ListPublicServices;
import io.vpcep.simulator.api.endpointservice.PublicService;
import io.vpcep.simulator.api.resource.Page;
import io.vpcep.simulator.internal.operation.Call;
import io.vpcep.simulator.internal.operation.Handler;
import io.vpcep.simulator.internal.operation.Pages;
import io.vpcep.simulator.internal.operation.Shown;
import io.vpcep.simulator.internal.rule.PagingRules;
import io.vpcep.simulator.internal.rule.PagingRules.CheckedPage;
import io.vpcep.simulator.internal.rule.PagingRules.ListKind;
import io.vpcep.simulator.internal.rule.Texts;
import io.vpcep.simulator.internal.setup.Operator;
import io.vpcep.simulator.snapshot.ServiceSnapshot;

/** Lists the services of the operator (API reference 4.2.10). */
public final class ListPublicServicesHandler
    implements Handler<ListPublicServices, Page<PublicService>> {

  @Override
  public Page<PublicService> handle(Call call, ListPublicServices request) {
    CheckedPage page = PagingRules.check(request.paging(), ListKind.RESOURCES);
    return Pages.ofMatching(
        new Shown(call)
            .services()
            .ofProject(Operator.caller(call.state()).projectId(), page.order()),
        service ->
            service.open()
                && Texts.isPart(request.endpointServiceName(), service.serviceName())
                && Texts.isSame(request.id(), service.id()),
        page,
        ServiceSnapshot::forPublic);
  }
}
