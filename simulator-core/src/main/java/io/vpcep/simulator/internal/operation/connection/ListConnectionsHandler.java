package io.vpcep.simulator.internal.operation.connection;

import io.vpcep.simulator.api.connection.Connection;
import io.vpcep.simulator.api.connection.ListConnections;
import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.resource.Page;
import io.vpcep.simulator.internal.operation.Call;
import io.vpcep.simulator.internal.operation.Handler;
import io.vpcep.simulator.internal.operation.Listing;
import io.vpcep.simulator.internal.operation.VisibleRegion;
import io.vpcep.simulator.internal.rule.PagingRules;
import io.vpcep.simulator.internal.rule.PagingRules.CheckedPage;
import io.vpcep.simulator.internal.rule.PagingRules.ListKind;
import io.vpcep.simulator.snapshot.EndpointSnapshot;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import java.util.Optional;

/** Lists the connections of an endpoint service (API reference 4.2.6). */
public final class ListConnectionsHandler implements Handler<ListConnections, Page<Connection>> {

  @Override
  public Page<Connection> handle(Call call, ListConnections request) {
    CheckedPage page = PagingRules.check(request.paging(), ListKind.RESOURCES);
    Optional<EndpointStatus> status =
        PagingRules.checkStatus(EndpointStatus.values(), request.status());
    Optional<Integer> markerId = PagingRules.checkMarkerId(request.markerId());
    VisibleRegion shown = new VisibleRegion(call);
    ServiceSnapshot service = shown.ownService(request.serviceId());
    return new Listing<>(shown.endpoints().ofService(service.id(), page.order()))
        .having(request.id(), EndpointSnapshot::id)
        .having(markerId, EndpointSnapshot::markerId)
        .having(status, EndpointSnapshot::status)
        .page(page, shown::connection);
  }
}
