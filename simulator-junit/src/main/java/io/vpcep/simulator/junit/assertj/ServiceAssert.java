package io.vpcep.simulator.junit.assertj;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.PortSpec;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.api.resource.ResourceError;
import io.vpcep.simulator.api.tag.Tag;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.snapshot.EndpointSnapshot;
import io.vpcep.simulator.stability.Experimental;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions about an endpoint service. */
@Experimental
public final class ServiceAssert extends AbstractAssert<ServiceAssert, EndpointService> {
  private final @Nullable SimulatedRegion region;

  ServiceAssert(@Nullable EndpointService actual, @Nullable SimulatedRegion region) {
    super(actual, ServiceAssert.class);
    this.region = region;
  }

  /** From here on, about the service as it is now in a region; fails if it is gone. */
  public ServiceAssert in(SimulatedRegion where) {
    isNotNull();
    return new RegionAssert(where).as(descriptionText()).service(actual.id());
  }

  /** It is {@code available}. */
  public ServiceAssert isAvailable() {
    return inState(ServiceStatus.AVAILABLE);
  }

  /** It has {@code failed}, with a code in its errors. */
  public ServiceAssert hasFailedWith(ErrorCode code) {
    inState(ServiceStatus.FAILED);
    List<ErrorCode> codes = actual.errors().stream().map(ResourceError::code).toList();
    if (!codes.contains(code)) {
      throw wrong("errors", code.code(), actual.errors());
    }
    return this;
  }

  /** It is in a state. */
  public ServiceAssert inState(ServiceStatus status) {
    isNotNull();
    if (actual.status() != status) {
      throw wrong("status", status.value(), actual.status().value());
    }
    return this;
  }

  /** Its full name is this, or {@code REGION.this.ID}. */
  public ServiceAssert hasName(String name) {
    isNotNull();
    String full = actual.serviceName();
    if (!full.equals(name) && !full.endsWith("." + name + "." + actual.id())) {
      throw wrong("name", name, full);
    }
    return this;
  }

  /** It maps these ports and no others, in whatever order. */
  public ServiceAssert hasPorts(PortSpec... ports) {
    isNotNull();
    List<PortSpec> mapped =
        actual.ports().stream()
            .map(
                port -> new PortSpec(port.clientPort(), port.serverPort(), port.protocol().value()))
            .toList();
    if (mapped.size() != ports.length || !mapped.containsAll(List.of(ports))) {
      throw wrong("ports", List.of(ports), mapped);
    }
    return this;
  }

  /** It has a tag. */
  public ServiceAssert hasTag(String key, String value) {
    isNotNull();
    if (!actual.tags().contains(new Tag(key, value))) {
      throw wrong("tags", key + "=" + value, actual.tags());
    }
    return this;
  }

  /** So many endpoints are {@code creating} or {@code accepted}. */
  public ServiceAssert hasConnectionCount(int count) {
    isNotNull();
    long connected =
        region == null
            ? actual.connectionCount()
            : region.snapshot().endpoints().stream()
                .filter(endpoint -> endpoint.endpointServiceId().equals(actual.id()))
                .filter(EndpointSnapshot::connected)
                .count();
    if (connected != count) {
      throw wrong("connection count", count, connected);
    }
    return this;
  }

  /** An endpoint is one of this service; goes on with the connection. */
  public ConnectionOf hasConnection(Endpoint endpoint) {
    isNotNull();
    Endpoint now = region == null ? endpoint : find(endpoint.id());
    if (!now.endpointServiceId().equals(actual.id())) {
      throw wrong(
          "connections", "endpoint " + now.id(), "one to service " + now.endpointServiceId());
    }
    return new ConnectionOf(this, new EndpointAssert(now, region));
  }

  /**
   * An endpoint is one of this service; goes on with the connection. Only for a service in a
   * region, see {@link #in}.
   *
   * @throws IllegalStateException for a service as it was answered
   */
  public ConnectionOf hasConnection(String endpointId) {
    if (region == null) {
      throw new IllegalStateException(
          "a service as it was answered does not know its endpoints: say in(region) before");
    }
    return hasConnection(find(endpointId));
  }

  private Endpoint find(String id) {
    return Objects.requireNonNull(region)
        .snapshot()
        .endpoint(id)
        .orElseThrow(() -> wrong("connections", "endpoint " + id, "no such endpoint"));
  }

  private AssertionError wrong(String what, Object expected, Object found) {
    return failure(
        "%nExpected %s of endpoint service %s (%s)%nto be: %s%nbut was: %s%nin: %s%s",
        what,
        actual.id(),
        actual.serviceName(),
        expected,
        found,
        actual,
        LastCalls.of(region, actual.id()));
  }

  /** A connection to a service: its state, then the service again. */
  public static final class ConnectionOf {
    private final ServiceAssert service;
    private final EndpointAssert endpoint;

    private ConnectionOf(ServiceAssert service, EndpointAssert endpoint) {
      this.service = service;
      this.endpoint = endpoint;
    }

    /** The connection is in a state; goes on with the service. */
    public ServiceAssert inState(EndpointStatus status) {
      endpoint.inState(status);
      return service;
    }

    /** Goes on with the endpoint. */
    public EndpointAssert endpoint() {
      return endpoint;
    }

    /** Goes on with the service. */
    public ServiceAssert and() {
      return service;
    }
  }
}
