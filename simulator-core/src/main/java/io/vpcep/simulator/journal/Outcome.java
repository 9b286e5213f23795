package io.vpcep.simulator.journal;

import io.vpcep.simulator.api.resource.ApiValue;

/** How a call ended. */
public enum Outcome implements ApiValue {
  /** It was carried out. */
  ANSWERED("answered"),

  /** A rule refused it: of the service, of authentication, or of HTTP. */
  REFUSED("refused"),

  /** A fault that a test armed took the place of the answer. */
  FAULT("fault"),

  /** The connection was cut without an answer. */
  DROPPED("dropped");

  private final String value;

  Outcome(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }
}
