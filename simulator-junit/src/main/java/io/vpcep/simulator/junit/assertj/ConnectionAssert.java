package io.vpcep.simulator.junit.assertj;

import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.api.connection.Connection;
import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.stability.Experimental;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions about a connection, as the owner of the service sees it. */
@Experimental
public final class ConnectionAssert extends AbstractAssert<ConnectionAssert, Connection> {

  ConnectionAssert(@Nullable Connection actual) {
    super(actual, ConnectionAssert.class);
  }

  /** It is in a state. */
  public ConnectionAssert inState(EndpointStatus status) {
    isNotNull();
    if (actual.status() != status) {
      throw wrong("status", status.value(), actual.status().value());
    }
    return this;
  }

  /** It is that of an account. */
  public ConnectionAssert isOf(Caller account) {
    isNotNull();
    if (!actual.domainId().equals(account.domainId())) {
      throw wrong("account", account.domainId(), actual.domainId());
    }
    return this;
  }

  private AssertionError wrong(String what, Object expected, Object found) {
    return failure(
        "%nExpected %s of connection %s%nto be: %s%nbut was: %s%nin: %s",
        what, actual.id(), expected, found, actual);
  }
}
