package io.vpcep.simulator.api.endpoint;

import io.vpcep.simulator.stability.Stable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks to upgrade an endpoint. Nothing is checked until the call.
 *
 * @param endpointId id of the endpoint, from the path
 * @param action {@code start}; mandatory
 */
@Stable
public record UpgradeEndpoint(String endpointId, @Nullable String action) {

  /** Refuses a null id. */
  public UpgradeEndpoint {
    Objects.requireNonNull(endpointId, "endpointId");
  }
}
