package io.vpcep.simulator.api.endpointservice;

import io.vpcep.simulator.api.resource.ApiValue;
import io.vpcep.simulator.stability.Stable;

/** Kind of the resource behind an endpoint service (API reference 4.2.1). */
@Stable
public enum ServerType implements ApiValue {
  /** A load balancer. */
  LB("LB"),

  /** A cloud server. */
  VM("VM"),

  /** A virtual IP address. */
  VIP("VIP"),

  /** A bare metal server. */
  BMS("BMS");

  private final String value;

  ServerType(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }
}
