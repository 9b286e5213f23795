package io.vpcep.simulator.network;

import io.vpcep.simulator.api.endpointservice.ServerType;
import io.vpcep.simulator.stability.Stable;
import java.util.Objects;

/**
 * A port of a backend: of a network card, a load balancer, or a virtual address.
 *
 * @param id a UUID
 * @param vpcId VPC it belongs to
 * @param serverType kind of backend it belongs to
 */
@Stable
public record Port(String id, String vpcId, ServerType serverType) {

  /** Refuses null. */
  public Port {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(vpcId, "vpcId");
    Objects.requireNonNull(serverType, "serverType");
  }
}
