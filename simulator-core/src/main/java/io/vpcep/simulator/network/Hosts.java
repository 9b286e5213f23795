package io.vpcep.simulator.network;

import java.util.Objects;

/**
 * The addresses of a subnet that endpoints can have.
 *
 * @param first behind the network address and the gateway
 * @param last before the broadcast address
 */
public record Hosts(long first, long last) {

  /** What a subnet is taken for that nobody modelled. */
  public static final Cidr UNKNOWN_SUBNET = Cidr.parse("192.168.0.0/16");

  /** Of a subnet; there may be none. */
  public static Hosts of(Cidr subnet) {
    Objects.requireNonNull(subnet, "subnet");
    return new Hosts(subnet.first() + 2, subnet.last() - 1);
  }

  /** How many there are. */
  public int count() {
    return (int) Math.max(0, Math.min(Integer.MAX_VALUE, last - first + 1));
  }
}
