package io.vpcep.simulator.conformance;

import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.permission.Permission;
import io.vpcep.simulator.snapshot.EndpointSnapshot;
import io.vpcep.simulator.snapshot.RegionSnapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the region drew from its seed in a call, and the model takes over. */
record Drawn(Outcome actual, RegionSnapshot after) {

  EndpointService service() {
    return answer(EndpointService.class);
  }

  Endpoint endpoint() {
    return answer(Endpoint.class);
  }

  private <T> T answer(Class<T> type) {
    if (!type.isInstance(actual.answer())) {
      throw new Difference("the model has an answer here, the region " + actual);
    }
    return type.cast(actual.answer());
  }

  /** The address of an endpoint, shown or not. */
  @Nullable String address(String endpointId) {
    return after.endpoints().stream()
        .filter(each -> each.id().equals(endpointId))
        .findFirst()
        .map(EndpointSnapshot::ip)
        .orElse(null);
  }

  /** The whitelist of a service. */
  List<Permission> permissions(String serviceId) {
    return after.permissionsOf(serviceId);
  }
}
