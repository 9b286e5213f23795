package io.vpcep.simulator.api.endpointservice;

import io.vpcep.simulator.api.resource.ApiValue;
import io.vpcep.simulator.stability.Stable;

/** State of an endpoint service (API reference 4.2.2). */
@Stable
public enum ServiceStatus implements ApiValue {
  /** Being created; becomes available or failed. */
  CREATING("creating"),

  /** Endpoints can connect. */
  AVAILABLE("available"),

  /** Creation failed; the errors of the service say why. */
  FAILED("failed"),

  /** Being deleted; soon not found. */
  DELETING("deleting");

  private final String value;

  ServiceStatus(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }
}
