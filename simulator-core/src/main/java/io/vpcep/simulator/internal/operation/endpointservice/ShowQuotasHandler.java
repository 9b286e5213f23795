package io.vpcep.simulator.internal.operation.endpointservice;

import io.vpcep.simulator.api.resource.ApiValue;
import io.vpcep.simulator.api.resource.Quota;
import io.vpcep.simulator.api.resource.ResourceType;
import io.vpcep.simulator.api.resource.ShowQuotas;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.internal.operation.Call;
import io.vpcep.simulator.internal.operation.Handler;
import io.vpcep.simulator.internal.operation.VisibleRegion;
import io.vpcep.simulator.internal.rule.Texts;
import java.util.List;
import java.util.stream.Stream;

/** Shows quotas (API reference 4.4.1). */
public final class ShowQuotasHandler implements Handler<ShowQuotas, List<Quota>> {

  @Override
  public List<Quota> handle(Call call, ShowQuotas request) {
    return types(request).map(type -> quota(call, type)).toList();
  }

  private static Stream<ResourceType> types(ShowQuotas request) {
    String wanted = Texts.given(request.type());
    if (wanted == null) {
      return Stream.of(ResourceType.values());
    }
    return Stream.of(
        ApiValue.find(ResourceType.values(), wanted)
            .orElseThrow(
                () ->
                    ErrorCode.INVALID_RESOURCE_TYPE.because(
                        "type must be endpoint or endpoint_service, not " + Texts.shown(wanted))));
  }

  private static Quota quota(Call call, ResourceType type) {
    List<String> projects = call.state().projectsInQuotaOf(call.caller());
    VisibleRegion shown = new VisibleRegion(call);
    int used =
        switch (type) {
          case ENDPOINT -> shown.endpoints().count(projects);
          case ENDPOINT_SERVICE -> shown.services().count(projects);
        };
    return new Quota(type, used, call.config().quota(type));
  }
}
