package io.vpcep.simulator.internal.snapshot;

import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.internal.state.RegionState;
import io.vpcep.simulator.snapshot.RegionSnapshot;
import java.time.Instant;
import java.util.Set;

/** Makes a state of a value. What refuses it refuses it whole, for the state is a new one. */
public final class SnapshotRestoring {
  private SnapshotRestoring() {}

  /**
   * A new state.
   *
   * @throws io.vpcep.simulator.snapshot.SnapshotRefusedException if the value contradicts itself,
   *     breaks a rule, or belongs to another region
   */
  public static RegionState state(RegionSnapshot snapshot, SimulatorConfig config) {
    requireSameRegion(snapshot, config);
    return fill(new RegionState(config), snapshot);
  }

  /**
   * A state with more in it than another, which has the armed faults and rules of that one.
   *
   * @throws io.vpcep.simulator.snapshot.SnapshotRefusedException as for a new state
   */
  public static RegionState extended(RegionState original, RegionSnapshot larger) {
    requireSameRegion(larger, original.config());
    RegionState extended = fill(original.emptied(), larger);
    Set<String> all = Set.copyOf(extended.given());
    extended.rememberLike(original);
    all.stream()
        .filter(id -> original.services().find(id).isEmpty())
        .filter(id -> original.endpoints().find(id).isEmpty())
        .forEach(extended.given()::add);
    return extended;
  }

  /** A copy, which has the armed faults and rules of the original themselves. */
  public static RegionState copy(RegionState original, Instant now) {
    RegionState copy = fill(original.emptied(), SnapshotTaking.of(original, now));
    copy.rememberLike(original);
    return copy;
  }

  private static RegionState fill(RegionState state, RegionSnapshot snapshot) {
    state.source().goOnFrom(snapshot.draws());
    new AccountRestoring(state).restore(snapshot.accounts());
    new NetworkRestoring(state).restore(snapshot.vpcs(), snapshot.draws().networkIds());
    Checks.Unique ids = new Checks.Unique();
    new ServiceRestoring(state, snapshot, ids).restore();
    new EndpointRestoring(state, snapshot.takenAt(), ids).restore(snapshot.endpoints());
    new PendingRestoring(state).restore(snapshot.pending());
    snapshot.services().forEach(service -> state.given().add(service.id()));
    snapshot.endpoints().forEach(endpoint -> state.given().add(endpoint.id()));
    return state;
  }

  private static void requireSameRegion(RegionSnapshot snapshot, SimulatorConfig config) {
    Checks region = Checks.of(RegionSnapshot.Kind.REGION, snapshot.regionName());
    region.require(
        snapshot.regionName().equals(config.regionName()),
        "the state is of this region, but it is put into " + config.regionName());
    region.require(
        snapshot.seed() == config.seed(),
        "the state has the seed "
            + snapshot.seed()
            + ", but the region that it is put into has "
            + config.seed());
    region.require(
        snapshot.accountNamespace().equals(config.accountNamespace()),
        "the state has the account namespace \""
            + snapshot.accountNamespace()
            + "\", but the region that it is put into has \""
            + config.accountNamespace()
            + '"');
  }
}
