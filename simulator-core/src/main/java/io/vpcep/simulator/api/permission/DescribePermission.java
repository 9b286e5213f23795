package io.vpcep.simulator.api.permission;

import io.vpcep.simulator.stability.Stable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks to write down what a whitelist record is about. Nothing is checked until the call.
 *
 * @param serviceId id of the endpoint service, from the path
 * @param permissionId id of the record, from the path
 * @param description at most 128 characters, none of them {@code <} or {@code >}; absent means
 *     empty
 */
@Stable
public record DescribePermission(
    String serviceId, String permissionId, @Nullable String description) {

  /** Refuses null ids. */
  public DescribePermission {
    Objects.requireNonNull(serviceId, "serviceId");
    Objects.requireNonNull(permissionId, "permissionId");
  }
}
