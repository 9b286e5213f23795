package io.vpcep.simulator.api.endpointservice;

import io.vpcep.simulator.stability.Stable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks to rename an endpoint service. Nothing is checked until the call.
 *
 * @param serviceId id of the endpoint service, from the path
 * @param endpointServiceName the short name, 0 to 16 letters, digits, {@code _} and {@code -};
 *     mandatory
 */
@Stable
public record RenameEndpointService(String serviceId, @Nullable String endpointServiceName) {

  /** Refuses a null id. */
  public RenameEndpointService {
    Objects.requireNonNull(serviceId, "serviceId");
  }
}
