package io.vpcep.simulator.junit.assertj;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.api.resource.ResourceType;
import io.vpcep.simulator.snapshot.SnapshotChange;
import io.vpcep.simulator.snapshot.SnapshotDiff;
import io.vpcep.simulator.snapshot.SnapshotItem;
import io.vpcep.simulator.snapshot.SnapshotKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about what differs between two states: services, endpoints, whitelist records and tags
 * that were created, changed, deleted. Whitelist records and tags come and go with their resources,
 * and count only where those are in both states.
 */
public final class DifferenceAssert extends AbstractAssert<DifferenceAssert, SnapshotDiff> {
  private final @Nullable SimulatedRegion region;
  private final Set<SnapshotKind> createdKinds = EnumSet.noneOf(SnapshotKind.class);
  private final Set<SnapshotKind> changedKinds = EnumSet.noneOf(SnapshotKind.class);
  private final Set<SnapshotKind> deletedKinds = EnumSet.noneOf(SnapshotKind.class);

  DifferenceAssert(SnapshotDiff actual, @Nullable SimulatedRegion region) {
    super(actual.resources(), DifferenceAssert.class);
    this.region = region;
  }

  /** So many of a kind are new. */
  public DifferenceAssert created(int number, ResourceType type) {
    return created(number, kind(type));
  }

  /** So many of a kind are new. */
  public DifferenceAssert created(int number, SnapshotKind kind) {
    createdKinds.add(kind);
    return count("created", number, kind, actual.created());
  }

  /** So many of a kind have changed. */
  public DifferenceAssert changed(int number, ResourceType type) {
    return changed(number, kind(type));
  }

  /** So many of a kind have changed. */
  public DifferenceAssert changed(int number, SnapshotKind kind) {
    changedKinds.add(kind);
    return count("changed", number, kind, changedItems());
  }

  /** So many of a kind are gone. */
  public DifferenceAssert deleted(int number, ResourceType type) {
    return deleted(number, kind(type));
  }

  /** So many of a kind are gone. */
  public DifferenceAssert deleted(int number, SnapshotKind kind) {
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
    List<SnapshotItem> others =
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
      String what, int number, SnapshotKind kind, List<SnapshotItem> items) {
    List<SnapshotItem> found = items.stream().filter(item -> item.kind() == kind).toList();
    if (found.size() != number) {
      String expected = number + " " + kind.value() + " to be " + what + ", not " + found.size();
      throw wrong(expected, found);
    }
    return this;
  }

  private List<SnapshotItem> changedItems() {
    return actual.changed().stream().map(SnapshotChange::item).toList();
  }

  private static List<SnapshotItem> without(List<SnapshotItem> items, Set<SnapshotKind> kinds) {
    return items.stream().filter(item -> !kinds.contains(item.kind())).toList();
  }

  private static List<SnapshotItem> items(
      List<SnapshotItem> created, List<SnapshotItem> changed, List<SnapshotItem> deleted) {
    return Stream.of(created, changed, deleted).flatMap(List::stream).toList();
  }

  private static SnapshotKind kind(ResourceType type) {
    return type == ResourceType.ENDPOINT ? SnapshotKind.ENDPOINT : SnapshotKind.ENDPOINT_SERVICE;
  }

  private AssertionError wrong(String expected, List<SnapshotItem> items) {
    String[] ids = items.stream().map(DifferenceAssert::resourceId).toArray(String[]::new);
    String calls = ids.length == 0 ? "" : LastCalls.of(region, ids);
    return failure("%nExpected %s%nbut this differs:%n%s%s", expected, actual, calls);
  }

  /** Ids of what belongs to a resource begin with its id. */
  private static String resourceId(SnapshotItem item) {
    int slash = item.id().indexOf('/');
    return slash < 0 ? item.id() : item.id().substring(0, slash);
  }
}
