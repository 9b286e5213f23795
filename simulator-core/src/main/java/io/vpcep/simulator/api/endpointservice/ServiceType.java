package io.vpcep.simulator.api.endpointservice;

import io.vpcep.simulator.api.resource.ApiValue;
import io.vpcep.simulator.stability.Stable;

/** Kind of an endpoint service (API reference 4.2.1). */
@Stable
public enum ServiceType implements ApiValue {
  /** Reached through route tables; only the operator has such services. */
  GATEWAY("gateway"),

  /** Reached through an address in a subnet of the endpoint. */
  INTERFACE("interface");

  private final String value;

  ServiceType(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }
}
