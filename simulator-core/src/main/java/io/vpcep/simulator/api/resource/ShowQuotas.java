package io.vpcep.simulator.api.resource;

import io.vpcep.simulator.stability.Stable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks for quotas (API reference 4.4.1). Nothing is checked until the call.
 *
 * @param type {@code endpoint} or {@code endpoint_service}; absent or empty means both
 */
@Stable
public record ShowQuotas(@Nullable String type) {

  /** The quota of a kind of resource. */
  public static ShowQuotas of(ResourceType type) {
    Objects.requireNonNull(type, "type");
    return new ShowQuotas(type.value());
  }
}
