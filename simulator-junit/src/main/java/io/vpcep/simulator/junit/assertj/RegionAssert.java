package io.vpcep.simulator.junit.assertj;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.snapshot.RegionSnapshot;
import io.vpcep.simulator.stability.Experimental;
import io.vpcep.simulator.step.PendingTransition;
import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions about a region as it is now. */
@Experimental
public final class RegionAssert extends AbstractAssert<RegionAssert, SimulatedRegion> {

  RegionAssert(@Nullable SimulatedRegion actual) {
    super(actual, RegionAssert.class);
  }

  /** A service with an id exists, of whatever project; goes on with it. */
  public ServiceAssert service(String id) {
    isNotNull();
    return new ServiceAssert(
            actual
                .snapshot()
                .service(id)
                .orElseThrow(() -> missing("endpoint service " + id, LastCalls.of(actual, id))),
            actual)
        .as(descriptionText());
  }

  /** An endpoint with an id exists, of whatever project; goes on with it. */
  public EndpointAssert endpoint(String id) {
    isNotNull();
    return new EndpointAssert(
            actual
                .snapshot()
                .endpoint(id)
                .orElseThrow(() -> missing("endpoint " + id, LastCalls.of(actual, id))),
            actual)
        .as(descriptionText());
  }

  /** No service has this id: it was never there, or is gone. */
  public RegionAssert hasNoService(String id) {
    isNotNull();
    actual
        .snapshot()
        .service(id)
        .ifPresent(
            found -> {
              throw left("endpoint service " + id, found, LastCalls.of(actual, id));
            });
    return this;
  }

  /** No endpoint has this id: it was never there, or is gone. */
  public RegionAssert hasNoEndpoint(String id) {
    isNotNull();
    actual
        .snapshot()
        .endpoint(id)
        .ifPresent(
            found -> {
              throw left("endpoint " + id, found, LastCalls.of(actual, id));
            });
    return this;
  }

  /** No project has a service or an endpoint; the operator's services do not count. */
  public RegionAssert isEmpty() {
    isNotNull();
    RegionSnapshot now = actual.snapshot();
    List<String> services =
        now.services().stream()
            .filter(service -> !service.open())
            .map(service -> "endpoint service " + service.id() + " " + service.status().value())
            .toList();
    List<String> endpoints =
        now.endpoints().stream()
            .map(endpoint -> "endpoint " + endpoint.id() + " " + endpoint.status().value())
            .toList();
    if (!services.isEmpty() || !endpoints.isEmpty()) {
      throw failure(
          "%nExpected no services and endpoints%nbut there are: %s %s", services, endpoints);
    }
    return this;
  }

  /** Nothing is under way: no creation, no deletion. */
  public RegionAssert isIdle() {
    isNotNull();
    List<PendingTransition> pending = actual.pending();
    if (!pending.isEmpty()) {
      throw failure(
          "%nExpected nothing to be under way at %s%nbut: %s", actual.clock().instant(), pending);
    }
    return this;
  }

  /** Goes on with what differs from a state that was kept before. */
  public DifferenceAssert since(RegionSnapshot before) {
    isNotNull();
    return new DifferenceAssert(before.diff(actual.snapshot()), actual).as(descriptionText());
  }

  /** Goes on with the calls. */
  public JournalAssert journal() {
    isNotNull();
    return new JournalAssert(actual.journal()).as(descriptionText());
  }

  private AssertionError missing(String what, String calls) {
    return failure("%nExpected %s to exist%nbut it does not%s", what, calls);
  }

  private AssertionError left(String what, Object found, String calls) {
    return failure("%nExpected no %s%nbut there is: %s%s", what, found, calls);
  }
}
