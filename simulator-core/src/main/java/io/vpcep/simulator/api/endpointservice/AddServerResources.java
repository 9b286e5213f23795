package io.vpcep.simulator.api.endpointservice;

import io.vpcep.simulator.stability.Stable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks to add backends to an endpoint service. Nothing is checked until the call.
 *
 * @param serviceId id of the endpoint service, from the path
 * @param serverResources at least one; one that is there already stays
 */
@Stable
public record AddServerResources(String serviceId, @Nullable List<Spec> serverResources) {

  /** Refuses a null id and copies the list. */
  public AddServerResources {
    Objects.requireNonNull(serviceId, "serviceId");
    serverResources = serverResources == null ? null : List.copyOf(serverResources);
  }

  /**
   * A backend as asked for.
   *
   * @param resourceId id of a load balancer; mandatory
   * @param availabilityZoneId zone that it is in; mandatory
   */
  public record Spec(@Nullable String resourceId, @Nullable String availabilityZoneId) {}
}
