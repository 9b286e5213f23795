package io.vpcep.simulator.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What differs between two snapshots. Tags and whitelist records come and go with their resources,
 * and users, subnets and the like with what they belong to: they are told only where that is in
 * both snapshots. Not told are the clock, transitions to come, what was drawn from the seed, and
 * what follows from other things, such as connection counts.
 *
 * @param created what is only in the later one
 * @param changed what is in both and differs
 * @param deleted what is only in the earlier one
 */
public record SnapshotDiff(
    List<SnapshotItem> created, List<SnapshotChange> changed, List<SnapshotItem> deleted) {

  /** Copies the lists. */
  public SnapshotDiff {
    created = List.copyOf(created);
    changed = List.copyOf(changed);
    deleted = List.copyOf(deleted);
  }

  /** What differs between two snapshots. */
  public static SnapshotDiff between(RegionSnapshot before, RegionSnapshot after) {
    Map<Contents.Key, Contents.Entry> old = Contents.of(before);
    Map<Contents.Key, Contents.Entry> now = Contents.of(after);
    List<SnapshotChange> changed = new ArrayList<>();
    now.forEach(
        (key, entry) -> {
          Contents.Entry former = old.get(key);
          if (former != null && !former.fields().equals(entry.fields())) {
            changed.add(new SnapshotChange(entry.item(), entry.changesSince(former)));
          }
        });
    return new SnapshotDiff(missing(now, old), changed, missing(old, now));
  }

  /** What is in some contents and not in others, but with its parent in both or without one. */
  private static List<SnapshotItem> missing(
      Map<Contents.Key, Contents.Entry> some, Map<Contents.Key, Contents.Entry> others) {
    List<SnapshotItem> missing = new ArrayList<>();
    some.forEach(
        (key, entry) -> {
          Contents.Key parent = entry.parent();
          if (!others.containsKey(key) && (parent == null || others.containsKey(parent))) {
            missing.add(entry.item());
          }
        });
    return missing;
  }

  /** Whether nothing differs. */
  public boolean isEmpty() {
    return created.isEmpty() && changed.isEmpty() && deleted.isEmpty();
  }

  /** What of these kinds differs, and nothing else. */
  public SnapshotDiff only(SnapshotKind... kinds) {
    Set<SnapshotKind> wanted = Set.of(kinds);
    Predicate<SnapshotItem> has = item -> wanted.contains(item.kind());
    return new SnapshotDiff(
        created.stream().filter(has).toList(),
        changed.stream().filter(change -> has.test(change.item())).toList(),
        deleted.stream().filter(has).toList());
  }

  /** What of the API's own resources differs: services, endpoints, whitelists and tags. */
  public SnapshotDiff resources() {
    return only(
        SnapshotKind.ENDPOINT_SERVICE,
        SnapshotKind.PERMISSION,
        SnapshotKind.ENDPOINT,
        SnapshotKind.TAG);
  }

  /** Several lines for people; "nothing" if nothing differs. */
  @Override
  public String toString() {
    if (isEmpty()) {
      return "nothing";
    }
    StringBuilder text = new StringBuilder();
    append(text, "created", created, SnapshotItem::toString);
    append(text, "changed", changed, SnapshotChange::toString);
    append(text, "deleted", deleted, SnapshotItem::toString);
    return text.toString().stripTrailing();
  }

  private static <T> void append(
      StringBuilder text, String title, List<T> items, Function<T, String> line) {
    items.forEach(item -> text.append(title).append(' ').append(line.apply(item)).append('\n'));
  }
}
