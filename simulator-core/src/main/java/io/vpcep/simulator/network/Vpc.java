package io.vpcep.simulator.network;

import io.vpcep.simulator.stability.Stable;
import java.util.Objects;

/**
 * A virtual private cloud.
 *
 * @param id a UUID
 * @param projectId project that owns it, 1 to 64 letters, digits, {@code -} and {@code _}
 * @param cidr its network
 * @param defaultRouteTableId its default route table, a UUID
 */
@Stable
public record Vpc(String id, String projectId, Cidr cidr, String defaultRouteTableId) {

  /** Refuses null. */
  public Vpc {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(projectId, "projectId");
    Objects.requireNonNull(cidr, "cidr");
  }
}
