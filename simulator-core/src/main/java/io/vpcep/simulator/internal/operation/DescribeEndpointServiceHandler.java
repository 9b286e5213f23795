package io.vpcep.simulator.internal.operation;

import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.internal.rule.Texts;
import io.vpcep.simulator.model.ServiceDescription;
import io.vpcep.simulator.request.DescribeEndpointService;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import java.util.Optional;

/** Tells what anybody may know of a service (API reference 4.2.11). */
final class DescribeEndpointServiceHandler
    implements Handler<DescribeEndpointService, ServiceDescription> {

  @Override
  public ServiceDescription handle(Call call, DescribeEndpointService request) {
    String id = Texts.given(request.id());
    String name = Texts.given(request.endpointServiceName());
    Optional<ServiceSnapshot> service;
    if (id != null && name == null) {
      service = new Shown(call).services().find(id);
    } else if (id == null && name != null) {
      service = new Shown(call).services().findByFullName(name);
    } else {
      throw ErrorCode.ENDPOINT_0002.because(
          "exactly one of id and endpoint_service_name must be given");
    }
    return service
        .orElseThrow(
            () ->
                ErrorCode.ENDPOINT_0005.because(
                    "no endpoint service " + Texts.shown(id == null ? name : id)))
        .described();
  }
}
