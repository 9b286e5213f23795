package io.vpcep.simulator.internal.operation.endpointservice;

import io.vpcep.simulator.api.endpointservice.DescribeEndpointService;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.internal.operation.Call;
import io.vpcep.simulator.internal.operation.Handler;
import io.vpcep.simulator.internal.operation.VisibleRegion;
import io.vpcep.simulator.internal.rule.Texts;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import java.util.Optional;

/** Tells what anybody may know of a service (API reference 4.2.11). */
public final class DescribeEndpointServiceHandler
    implements Handler<DescribeEndpointService, DescribeEndpointService.Description> {

  @Override
  public DescribeEndpointService.Description handle(Call call, DescribeEndpointService request) {
    String id = Texts.given(request.id());
    String name = Texts.given(request.endpointServiceName());
    Optional<ServiceSnapshot> service;
    if (id != null && name == null) {
      service = new VisibleRegion(call).services().find(id);
    } else if (id == null && name != null) {
      service = new VisibleRegion(call).services().findByFullName(name);
    } else {
      throw ErrorCode.INVALID_PARAMETER.because(
          "exactly one of id and endpoint_service_name must be given");
    }
    return service
        .orElseThrow(
            () ->
                ErrorCode.RESOURCE_NOT_FOUND.because(
                    "no endpoint service " + Texts.shown(id == null ? name : id)))
        .described();
  }
}
