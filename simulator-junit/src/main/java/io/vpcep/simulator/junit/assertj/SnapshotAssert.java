package io.vpcep.simulator.junit.assertj;

import io.vpcep.simulator.snapshot.RegionSnapshot;
import io.vpcep.simulator.stability.Experimental;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions about the state of a region that was kept. */
@Experimental
public final class SnapshotAssert extends AbstractAssert<SnapshotAssert, RegionSnapshot> {

  SnapshotAssert(@Nullable RegionSnapshot actual) {
    super(actual, SnapshotAssert.class);
  }

  /** A service with an id is in it; goes on with it. */
  public ServiceAssert service(String id) {
    isNotNull();
    return new ServiceAssert(
        actual.service(id).orElseThrow(() -> missing("endpoint service " + id)), null);
  }

  /** An endpoint with an id is in it; goes on with it. */
  public EndpointAssert endpoint(String id) {
    isNotNull();
    return new EndpointAssert(
        actual.endpoint(id).orElseThrow(() -> missing("endpoint " + id)), null);
  }

  /** Goes on with what differs from an earlier one. */
  public DifferenceAssert since(RegionSnapshot before) {
    isNotNull();
    return new DifferenceAssert(before.diff(actual), null);
  }

  private AssertionError missing(String what) {
    return failure(
        "%nExpected %s in the snapshot taken at %s%nbut it is not", what, actual.takenAt());
  }
}
