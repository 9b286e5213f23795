package io.vpcep.simulator.network;

import io.vpcep.simulator.stability.Stable;
import java.util.Objects;

/**
 * A route table of a VPC.
 *
 * @param id a UUID
 * @param vpcId VPC it belongs to
 */
@Stable
public record RouteTable(String id, String vpcId) {

  /** Refuses null. */
  public RouteTable {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(vpcId, "vpcId");
  }
}
