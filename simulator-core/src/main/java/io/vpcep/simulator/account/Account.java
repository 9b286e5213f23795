package io.vpcep.simulator.account;

import java.util.Objects;

/**
 * An account, which the identity service calls a domain.
 *
 * @param id 32 hexadecimal digits
 * @param name unique in the region
 * @param status its standing; a frozen account's connections cannot be accepted
 */
public record Account(String id, String name, ActiveStatus status) {

  /** Refuses null. */
  public Account {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(status, "status");
  }
}
