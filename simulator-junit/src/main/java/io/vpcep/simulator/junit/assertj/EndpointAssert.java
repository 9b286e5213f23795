package io.vpcep.simulator.junit.assertj;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.resource.ResourceError;
import io.vpcep.simulator.api.tag.Tag;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.stability.Experimental;
import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions about an endpoint. */
@Experimental
public final class EndpointAssert extends AbstractAssert<EndpointAssert, Endpoint> {
  private final @Nullable SimulatedRegion region;

  EndpointAssert(@Nullable Endpoint actual, @Nullable SimulatedRegion region) {
    super(actual, EndpointAssert.class);
    this.region = region;
  }

  /** From here on, about the endpoint as it is now in a region; fails if it is gone. */
  public EndpointAssert in(SimulatedRegion where) {
    isNotNull();
    return new RegionAssert(where).as(descriptionText()).endpoint(actual.id());
  }

  /** It is connected: {@code accepted}. */
  public EndpointAssert isAccepted() {
    return inState(EndpointStatus.ACCEPTED);
  }

  /** It waits for the owner of the service. */
  public EndpointAssert isPendingAcceptance() {
    return inState(EndpointStatus.PENDING_ACCEPTANCE);
  }

  /** It is in a state. */
  public EndpointAssert inState(EndpointStatus status) {
    isNotNull();
    if (actual.status() != status) {
      throw wrong("status", status.value(), actual.status().value());
    }
    return this;
  }

  /** It has {@code failed}, with a code in its errors. */
  public EndpointAssert hasFailedWith(ErrorCode code) {
    inState(EndpointStatus.FAILED);
    List<ErrorCode> codes = actual.errors().stream().map(ResourceError::code).toList();
    if (!codes.contains(code)) {
      throw wrong("errors", code.code(), actual.errors());
    }
    return this;
  }

  /** It connects to a service. */
  public EndpointAssert isConnectedTo(EndpointService service) {
    isNotNull();
    if (!actual.endpointServiceId().equals(service.id())) {
      throw wrong("service", service.id(), actual.endpointServiceId());
    }
    return this;
  }

  /** It shows an address. */
  public EndpointAssert hasIp(String ip) {
    isNotNull();
    if (!ip.equals(actual.ip())) {
      throw wrong("ip", ip, String.valueOf(actual.ip()));
    }
    return this;
  }

  /** It has a tag. */
  public EndpointAssert hasTag(String key, String value) {
    isNotNull();
    if (!actual.tags().contains(new Tag(key, value))) {
      throw wrong("tags", key + "=" + value, actual.tags());
    }
    return this;
  }

  private AssertionError wrong(String what, Object expected, Object found) {
    return failure(
        "%nExpected %s of endpoint %s%nto be: %s%nbut was: %s%nin: %s%s",
        what, actual.id(), expected, found, actual, LastCalls.of(region, actual.id()));
  }
}
