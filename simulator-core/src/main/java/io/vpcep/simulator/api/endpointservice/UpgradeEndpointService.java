package io.vpcep.simulator.api.endpointservice;

import io.vpcep.simulator.stability.Stable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks to upgrade an endpoint service. Nothing is checked until the call.
 *
 * @param serviceId id of the endpoint service, from the path
 * @param action {@code upgrade}, which is the default, or {@code rollback}
 * @param enableMultiServer whether the service is to have several backends
 */
@Stable
public record UpgradeEndpointService(
    String serviceId, @Nullable String action, @Nullable Boolean enableMultiServer) {

  /** Refuses a null id. */
  public UpgradeEndpointService {
    Objects.requireNonNull(serviceId, "serviceId");
  }
}
