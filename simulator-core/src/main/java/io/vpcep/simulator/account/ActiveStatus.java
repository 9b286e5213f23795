package io.vpcep.simulator.account;

import io.vpcep.simulator.api.resource.ApiValue;

/** Standing of the account of an endpoint (API reference 4.3.1). */
public enum ActiveStatus implements ApiValue {
  /** In good standing. */
  ACTIVE("active"),

  /** Frozen for arrears. */
  ARREAR_FROZEN("arrear_frozen"),

  /** Frozen until its owner is verified. */
  VERIFY_FROZEN("verify_frozen"),

  /** Frozen by the police. */
  POLICE_FROZEN("police_frozen"),

  /** Frozen for a breach of rules. */
  ILLEGAL_FROZEN("illegal_frozen"),

  /** Frozen by a partner. */
  PARTNER_FROZEN("partner_frozen");

  private final String value;

  ActiveStatus(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }
}
