package io.vpcep.simulator.internal.operation.endpointservice;

import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.ListEndpointServices;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.api.resource.Page;
import io.vpcep.simulator.internal.operation.Call;
import io.vpcep.simulator.internal.operation.Handler;
import io.vpcep.simulator.internal.operation.Pages;
import io.vpcep.simulator.internal.operation.Shown;
import io.vpcep.simulator.internal.rule.PagingRules;
import io.vpcep.simulator.internal.rule.PagingRules.CheckedPage;
import io.vpcep.simulator.internal.rule.PagingRules.ListKind;
import io.vpcep.simulator.internal.rule.Texts;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import java.util.List;
import java.util.Optional;

/** Lists endpoint services (API reference 4.2.5). */
public final class ListEndpointServicesHandler
    implements Handler<ListEndpointServices, Page<EndpointService>> {

  @Override
  public Page<EndpointService> handle(Call call, ListEndpointServices request) {
    CheckedPage page = PagingRules.check(request.paging(), ListKind.RESOURCES);
    Optional<ServiceStatus> status =
        PagingRules.checkStatus(ServiceStatus.values(), request.status());
    Shown shown = new Shown(call);
    List<ServiceSnapshot> sorted =
        shown.services().ofProject(call.caller().projectId(), page.order());
    boolean all = request.endpointServiceName() == null && request.id() == null && status.isEmpty();
    if (all) {
      return Pages.ofAll(sorted, page, shown::view);
    }
    return Pages.ofMatching(
        sorted,
        service ->
            Texts.isPart(request.endpointServiceName(), service.serviceName())
                && Texts.isSame(request.id(), service.id())
                && status.map(service.status()::equals).orElse(true),
        page,
        shown::view);
  }
}
