package io.vpcep.simulator.api.endpointservice;

import io.vpcep.simulator.api.resource.ApiValue;

/** Protocol of a port mapping. */
public enum Protocol implements ApiValue {
  /** The default. */
  TCP("TCP"),

  /** Where the dialect of the region allows it. */
  UDP("UDP");

  private final String value;

  Protocol(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }
}
