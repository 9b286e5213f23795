package io.vpcep.simulator.internal.operation.endpoint;

import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpoint.ListEndpoints;
import io.vpcep.simulator.api.resource.Page;
import io.vpcep.simulator.internal.operation.Call;
import io.vpcep.simulator.internal.operation.Handler;
import io.vpcep.simulator.internal.operation.Pages;
import io.vpcep.simulator.internal.operation.Shown;
import io.vpcep.simulator.internal.rule.PagingRules;
import io.vpcep.simulator.internal.rule.PagingRules.CheckedPage;
import io.vpcep.simulator.internal.rule.PagingRules.ListKind;
import io.vpcep.simulator.internal.rule.Texts;
import io.vpcep.simulator.snapshot.EndpointSnapshot;
import java.util.List;

/** Lists endpoints (API reference 4.3.4). */
public final class ListEndpointsHandler implements Handler<ListEndpoints, Page<Endpoint>> {

  @Override
  public Page<Endpoint> handle(Call call, ListEndpoints request) {
    CheckedPage page = PagingRules.check(request.paging(), ListKind.RESOURCES);
    Shown shown = new Shown(call);
    List<EndpointSnapshot> sorted =
        shown.endpoints().ofProject(call.caller().projectId(), page.order());
    boolean all =
        request.endpointServiceName() == null && request.vpcId() == null && request.id() == null;
    if (all) {
      return Pages.ofAll(sorted, page, shown::view);
    }
    return Pages.ofMatching(
        sorted,
        endpoint ->
            Texts.isPart(request.endpointServiceName(), shown.services().nameOfServiceOf(endpoint))
                && Texts.isSame(request.vpcId(), endpoint.vpcId())
                && Texts.isSame(request.id(), endpoint.id()),
        page,
        shown::view);
  }
}
