package io.vpcep.simulator.api.permission;

import io.vpcep.simulator.api.resource.ApiValue;
import io.vpcep.simulator.stability.Stable;
import java.time.Instant;

/**
 * A whitelist record of an endpoint service (API reference table 4-42).
 *
 * @param id unique id, a UUID
 * @param permission {@code iam:domain::DOMAIN_ID}, {@code *} or {@code
 *     organizations:orgPath::PATH}, as it was written
 * @param permissionType what the record names
 * @param description free text; empty if there is none
 * @param createdAt when the record was added
 */
@Stable
public record Permission(
    String id, String permission, Type permissionType, String description, Instant createdAt) {

  /** The same with another description. */
  public Permission withDescription(String text) {
    return new Permission(id, permission, permissionType, text, createdAt);
  }

  /** What a whitelist record names. */
  public enum Type implements ApiValue {
    /** An account, or all of them. */
    DOMAIN_ID("domainId"),

    /** A part of an organization. */
    ORG_PATH("orgPath");

    private final String value;

    Type(String value) {
      this.value = value;
    }

    @Override
    public String value() {
      return value;
    }
  }
}
