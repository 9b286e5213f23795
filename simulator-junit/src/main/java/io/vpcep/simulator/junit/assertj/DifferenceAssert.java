package io.vpcep.simulator.junit.assertj;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.api.resource.ResourceType;
import io.vpcep.simulator.snapshot.RegionSnapshot;
import io.vpcep.simulator.snapshot.SnapshotDiff;
import io.vpcep.simulator.stability.Experimental;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about what differs between two states: services, endpoints, whitelist records and tags
 * that were created, changed, deleted. Whitelist records and tags count only if their resource is
 * in both states.
 */
@Experimental
public final class DifferenceAssert extends AbstractAssert<DifferenceAssert, SnapshotDiff> {
  private final @Nullable SimulatedRegion region;
  private final Set<RegionSnapshot.Kind> createdKinds = EnumSet.noneOf(RegionSnapshot.Kind.class);
  private final Set<RegionSnapshot.Kind> changedKinds = EnumSet.noneOf(RegionSnapshot.Kind.class);
  private final Set<RegionSnapshot.Kind> deletedKinds = EnumSet.noneOf(RegionSnapshot.Kind.class);

  DifferenceAssert(SnapshotDiff actual, @Nullable SimulatedRegion region) {
    super(actual.resources(), DifferenceAssert.class);
    this.region = region;
  }

  /** So many of a kind are new. */
  public DifferenceAssert created(int number, ResourceType type) {
    return created(number, kind(type));
  }

  /** So many of a kind are new. */
  public DifferenceAssert created(int number, RegionSnapshot.Kind kind) {
    createdKinds.add(kind);
    return count("created", number, kind, actual.created());
  }

  /** So many of a kind have changed. */
  public DifferenceAssert changed(int number, ResourceType type) {
    return changed(number, kind(type));
  }

  /** So many of a kind have changed. */
  public DifferenceAssert changed(int number, RegionSnapshot.Kind kind) {
    changedKinds.add(kind);
    return count("changed", number, kind, changedItems());
  }

  /** So many of a kind are gone. */
  public DifferenceAssert deleted(int number, ResourceType type) {
    return deleted(number, kind(type));
  }

  /** So many of a kind are gone. */
  public DifferenceAssert deleted(int number, RegionSnapshot.Kind kind) {
    deletedKinds.add(kind);
    return count("deleted", number, kind, actual.deleted());
  }

  /** Nothing differs at all. */
  public DifferenceAssert changedNothing() {
    if (!actual.isEmpty()) {
      throw wrong("nothing to differ", items(actual.created(), changedItems(), actual.deleted()));
    }
    return this;
  }

  /** Nothing differs but what was asserted before. */
  public DifferenceAssert changedNothingElse() {
    List<SnapshotDiff.Item> others =
        items(
            without(actual.created(), createdKinds),
            without(changedItems(), changedKinds),
            without(actual.deleted(), deletedKinds));
    if (!others.isEmpty()) {
      throw wrong("nothing else to differ", others);
    }
    return this;
  }

  private DifferenceAssert count(
      String what, int number, RegionSnapshot.Kind kind, List<SnapshotDiff.Item> items) {
    List<SnapshotDiff.Item> found = items.stream().filter(item -> item.kind() == kind).toList();
    if (found.size() != number) {
      String expected = number + " " + kind.value() + " to be " + what + ", not " + found.size();
      throw wrong(expected, found);
    }
    return this;
  }

  private List<SnapshotDiff.Item> changedItems() {
    return actual.changed().stream().map(SnapshotDiff.Change::item).toList();
  }

  private static List<SnapshotDiff.Item> without(
      List<SnapshotDiff.Item> items, Set<RegionSnapshot.Kind> kinds) {
    return items.stream().filter(item -> !kinds.contains(item.kind())).toList();
  }

  private static List<SnapshotDiff.Item> items(
      List<SnapshotDiff.Item> created,
      List<SnapshotDiff.Item> changed,
      List<SnapshotDiff.Item> deleted) {
    return Stream.of(created, changed, deleted).flatMap(List::stream).toList();
  }

  private static RegionSnapshot.Kind kind(ResourceType type) {
    return type == ResourceType.ENDPOINT
        ? RegionSnapshot.Kind.ENDPOINT
        : RegionSnapshot.Kind.ENDPOINT_SERVICE;
  }

  private AssertionError wrong(String expected, List<SnapshotDiff.Item> items) {
    String[] ids = items.stream().map(DifferenceAssert::resourceId).toArray(String[]::new);
    String calls = ids.length == 0 ? "" : LastCalls.of(region, ids);
    return failure("%nExpected %s%nbut this differs:%n%s%s", expected, actual, calls);
  }

  /** Ids of what belongs to a resource begin with its id. */
  private static String resourceId(SnapshotDiff.Item item) {
    int slash = item.id().indexOf('/');
    return slash < 0 ? item.id() : item.id().substring(0, slash);
  }
}
