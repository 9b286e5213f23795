package io.vpcep.simulator.api.resource;

import io.vpcep.simulator.stability.Stable;

/** Kind of resource that a quota limits (API reference 4.4.1). */
@Stable
public enum ResourceType implements ApiValue {
  /** Endpoints. */
  ENDPOINT("endpoint"),

  /** Endpoint services. */
  ENDPOINT_SERVICE("endpoint_service");

  private final String value;

  ResourceType(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }
}
