package io.vpcep.simulator.junit.assertj;

import io.vpcep.simulator.SimulatedJournal;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.api.connection.Connection;
import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.snapshot.RegionSnapshot;
import io.vpcep.simulator.stability.Experimental;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/**
 * AssertJ assertions for what the simulator answers, and for the region itself.
 *
 * <pre>{@code
 * import static io.vpcep.simulator.junit.assertj.VpcepAssertions.assertThat;
 *
 * assertThat(service).isAvailable().hasConnection(endpoint).inState(ACCEPTED);
 * assertThat(region).service(id).isAvailable().hasConnection(endpoint).inState(ACCEPTED);
 * assertThat(region).since(snapshot).created(1, ENDPOINT).changedNothingElse();
 * }</pre>
 *
 * <p>Services and endpoints are values: the answer of a call, as it was then. To assert how they
 * are now, add {@code in(region)}, or begin with the region; then messages tell the last calls that
 * touched them, too. Assertions make no calls: they move no clock and are in no journal.
 *
 * <p>Can be imported beside {@code org.assertj.core.api.Assertions.assertThat}.
 */
@Experimental
public final class VpcepAssertions {
  private VpcepAssertions() {}

  /** About an endpoint service as it was answered. */
  public static ServiceAssert assertThat(@Nullable EndpointService actual) {
    return new ServiceAssert(actual, null);
  }

  /** About an endpoint as it was answered. */
  public static EndpointAssert assertThat(@Nullable Endpoint actual) {
    return new EndpointAssert(actual, null);
  }

  /** About a connection as it was answered. */
  public static ConnectionAssert assertThat(@Nullable Connection actual) {
    return new ConnectionAssert(actual);
  }

  /** About a region as it is now. */
  public static RegionAssert assertThat(@Nullable SimulatedRegion actual) {
    return new RegionAssert(actual);
  }

  /** About the calls that a region has recorded so far. */
  public static JournalAssert assertThat(@Nullable SimulatedJournal actual) {
    return new JournalAssert(actual);
  }

  /** About a state that was kept. */
  public static SnapshotAssert assertThat(@Nullable RegionSnapshot actual) {
    return new SnapshotAssert(actual);
  }

  /** About a call that the service must refuse; fails if it does not. */
  public static RefusalAssert assertThatRefused(ThrowingCallable call) {
    return new RefusalAssert(Assertions.catchThrowable(call));
  }
}
