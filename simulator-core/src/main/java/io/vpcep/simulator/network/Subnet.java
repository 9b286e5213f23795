package io.vpcep.simulator.network;

import io.vpcep.simulator.stability.Stable;
import java.util.Objects;

/**
 * A subnet of a VPC.
 *
 * @param id a UUID
 * @param vpcId VPC it belongs to
 * @param cidr its network, within that of the VPC
 */
@Stable
public record Subnet(String id, String vpcId, Cidr cidr) {

  /** Refuses null. */
  public Subnet {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(vpcId, "vpcId");
    Objects.requireNonNull(cidr, "cidr");
  }
}
