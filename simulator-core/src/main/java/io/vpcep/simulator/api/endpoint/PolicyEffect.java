package io.vpcep.simulator.api.endpoint;

import io.vpcep.simulator.api.resource.ApiValue;

/** Whether a statement of an endpoint's policy allows or denies. */
public enum PolicyEffect implements ApiValue {
  /** Allows. */
  ALLOW("Allow"),

  /** Denies. */
  DENY("Deny");

  private final String value;

  PolicyEffect(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }
}
