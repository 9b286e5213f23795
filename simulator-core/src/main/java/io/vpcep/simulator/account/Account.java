package io.vpcep.simulator.account;

import io.vpcep.simulator.api.resource.ApiValue;
import io.vpcep.simulator.stability.Stable;
import java.util.Objects;

/**
 * An account, which the identity service calls a domain.
 *
 * @param id 32 hexadecimal digits
 * @param name unique in the region
 * @param status whether it is frozen, and why; the connections of a frozen account can be neither
 *     accepted nor rejected
 */
@Stable
public record Account(String id, String name, Status status) {

  /** Refuses null. */
  public Account {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(status, "status");
  }

  /** Whether an account is frozen, and why (API reference 4.3.1). */
  public enum Status implements ApiValue {
    /** Not frozen. */
    ACTIVE("active"),

    /** Frozen because bills are not paid. */
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

    Status(String value) {
      this.value = value;
    }

    @Override
    public String value() {
      return value;
    }
  }
}
