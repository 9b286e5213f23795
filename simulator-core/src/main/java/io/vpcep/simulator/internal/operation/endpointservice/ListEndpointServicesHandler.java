package io.vpcep.simulator.internal.operation.endpointservice;

import static java.util.Objects.requireNonNullElse;

import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.ListEndpointServices;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.api.resource.Page;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.internal.operation.Call;
import io.vpcep.simulator.internal.operation.Handler;
import io.vpcep.simulator.internal.operation.Listing;
import io.vpcep.simulator.internal.operation.VisibleRegion;
import io.vpcep.simulator.internal.rule.BackendRules;
import io.vpcep.simulator.internal.rule.PagingRules;
import io.vpcep.simulator.internal.rule.PagingRules.CheckedPage;
import io.vpcep.simulator.internal.rule.PagingRules.ListKind;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lists endpoint services (API reference 4.2.5). */
public final class ListEndpointServicesHandler
    implements Handler<ListEndpointServices, Page<EndpointService>> {

  @Override
  public Page<EndpointService> handle(Call call, ListEndpointServices request) {
    CheckedPage page = PagingRules.check(request.paging(), ListKind.RESOURCES);
    Optional<ServiceStatus> status =
        PagingRules.checkStatus(ServiceStatus.values(), request.status());
    boolean current = call.config().dialect().get(Trait.SDK_FIELDS);
    Optional<Boolean> onPort =
        current ? BackendRules.checkNetType(request.netType()) : Optional.empty();
    @Nullable String group = current ? request.publicBorderGroup() : null;
    VisibleRegion shown = new VisibleRegion(call);
    return new Listing<>(shown.services().ofProject(call.caller().projectId(), page.order()))
        .containing(request.endpointServiceName(), ServiceSnapshot::serviceName)
        .having(request.id(), ServiceSnapshot::id)
        .having(status, ServiceSnapshot::status)
        .having(group, service -> requireNonNullElse(service.publicBorderGroup(), ""))
        .having(onPort, service -> service.portId() != null)
        .page(page, shown::view);
  }
}
