package io.vpcep.simulator.api.permission;

import io.vpcep.simulator.api.resource.ApiValue;

/** What a whitelist record names. */
public enum PermissionType implements ApiValue {
  /** An account, or all of them. */
  DOMAIN_ID("domainId"),

  /** A part of an organization. */
  ORG_PATH("orgPath");

  private final String value;

  PermissionType(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }
}
