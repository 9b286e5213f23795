package io.vpcep.simulator.api.endpoint;

import io.vpcep.simulator.api.resource.ApiValue;
import io.vpcep.simulator.stability.Stable;

/** State of an endpoint and of its connection to the service (API reference 4.3.2). */
@Stable
public enum EndpointStatus implements ApiValue {
  /** Waits until the owner of the service accepts or rejects it. */
  PENDING_ACCEPTANCE("pendingAcceptance"),

  /** Being connected. */
  CREATING("creating"),

  /** Connected. */
  ACCEPTED("accepted"),

  /** Refused or cut off by the owner of the service. */
  REJECTED("rejected"),

  /** Not usable; the errors of the endpoint say why. */
  FAILED("failed"),

  /** Being deleted; soon not found. */
  DELETING("deleting");

  private final String value;

  EndpointStatus(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }
}
