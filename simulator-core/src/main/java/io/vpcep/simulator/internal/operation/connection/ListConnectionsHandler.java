package io.vpcep.simulator.internal.operation.connection;

import io.vpcep.simulator.api.connection.Connection;
import io.vpcep.simulator.api.connection.ListConnections;
import io.vpcep.simulator.api.endpoint.EndpointStatus;
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
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Lists the connections of an endpoint service (API reference 4.2.6). */
public final class ListConnectionsHandler implements Handler<ListConnections, Page<Connection>> {

  @Override
  public Page<Connection> handle(Call call, ListConnections request) {
    CheckedPage page = PagingRules.check(request.paging(), ListKind.RESOURCES);
    Optional<EndpointStatus> status =
        PagingRules.checkStatus(EndpointStatus.values(), request.status());
    OptionalInt markerId = PagingRules.checkMarkerId(request.markerId());
    Shown shown = new Shown(call);
    ServiceSnapshot service = shown.ownService(request.serviceId());
    List<EndpointSnapshot> sorted = shown.endpoints().ofService(service.id(), page.order());
    if (request.id() == null && status.isEmpty() && markerId.isEmpty()) {
      return Pages.ofAll(sorted, page, shown::connection);
    }
    return Pages.ofMatching(
        sorted,
        endpoint ->
            Texts.isSame(request.id(), endpoint.id())
                && status.map(endpoint.status()::equals).orElse(true)
                && (markerId.isEmpty() || markerId.getAsInt() == endpoint.markerId()),
        page,
        shown::connection);
  }
}
