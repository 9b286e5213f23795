package io.vpcep.simulator.snapshot;

import io.vpcep.simulator.stability.Stable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two snapshots. What belongs to something else, as tags, whitelist records,
 * users and subnets do, is told only if its owner is in both snapshots. Not compared are the clock,
 * steps under way, what was drawn from the seed, and what follows from other things, such as
 * connection counts.
 *
 * @param created what is only in the later one
 * @param changed what is in both and differs
 * @param deleted what is only in the earlier one
 */
@Stable
public record SnapshotDiff(List<Item> created, List<Change> changed, List<Item> deleted) {

  /** Copies the lists. */
  public SnapshotDiff {
    created = List.copyOf(created);
    changed = List.copyOf(changed);
    deleted = List.copyOf(deleted);
  }

  /** What differs between two snapshots. */
  public static SnapshotDiff between(RegionSnapshot before, RegionSnapshot after) {
    Map<SnapshotItems.Key, SnapshotItems.Entry> old = SnapshotItems.of(before);
    Map<SnapshotItems.Key, SnapshotItems.Entry> now = SnapshotItems.of(after);
    List<Change> changed = new ArrayList<>();
    now.forEach(
        (key, entry) -> {
          SnapshotItems.Entry former = old.get(key);
          if (former != null && !former.fields().equals(entry.fields())) {
            changed.add(new Change(entry.item(), entry.changesSince(former)));
          }
        });
    return new SnapshotDiff(missing(now, old), changed, missing(old, now));
  }

  /** What is in some contents and not in others, but with its parent in both or without one. */
  private static List<Item> missing(
      Map<SnapshotItems.Key, SnapshotItems.Entry> some,
      Map<SnapshotItems.Key, SnapshotItems.Entry> others) {
    List<Item> missing = new ArrayList<>();
    some.forEach(
        (key, entry) -> {
          SnapshotItems.Key parent = entry.parent();
          if (!others.containsKey(key) && (parent == null || others.containsKey(parent))) {
            missing.add(entry.item());
          }
        });
    return missing;
  }

  /** Whether the snapshots are equal in all that is compared. */
  public boolean isEmpty() {
    return created.isEmpty() && changed.isEmpty() && deleted.isEmpty();
  }

  /** Only the differences in these kinds. */
  public SnapshotDiff only(RegionSnapshot.Kind... kinds) {
    Set<RegionSnapshot.Kind> wanted = Set.of(kinds);
    Predicate<Item> has = item -> wanted.contains(item.kind());
    return new SnapshotDiff(
        created.stream().filter(has).toList(),
        changed.stream().filter(change -> has.test(change.item())).toList(),
        deleted.stream().filter(has).toList());
  }

  /** Only the differences in the resources of the API: services, endpoints, whitelists and tags. */
  public SnapshotDiff resources() {
    return only(
        RegionSnapshot.Kind.ENDPOINT_SERVICE,
        RegionSnapshot.Kind.PERMISSION,
        RegionSnapshot.Kind.ENDPOINT,
        RegionSnapshot.Kind.TAG);
  }

  /** Several lines for people; "nothing" if nothing differs. */
  @Override
  public String toString() {
    if (isEmpty()) {
      return "nothing";
    }
    StringBuilder text = new StringBuilder();
    append(text, "created", created, Item::toString);
    append(text, "changed", changed, Change::toString);
    append(text, "deleted", deleted, Item::toString);
    return text.toString().stripTrailing();
  }

  private static <T> void append(
      StringBuilder text, String title, List<T> items, Function<T, String> line) {
    items.forEach(item -> text.append(title).append(' ').append(line.apply(item)).append('\n'));
  }

  /**
   * An item that is in both snapshots and differs.
   *
   * @param item the item, as it is in the later one
   * @param fields what differs, in the order of the record's components
   */
  public record Change(Item item, List<FieldChange> fields) {

    /** Copies the list. */
    public Change {
      fields = List.copyOf(fields);
    }

    /** The change of a field; empty if it has not changed. */
    public Optional<FieldChange> field(String name) {
      return fields.stream().filter(change -> change.field().equals(name)).findFirst();
    }

    @Override
    public String toString() {
      return item
          + ": "
          + fields.stream().map(FieldChange::toString).collect(Collectors.joining(", "));
    }
  }

  /**
   * A field that differs. Of passwords and secret keys it tells only that they differ.
   *
   * @param field name of the record component, such as {@code status}
   * @param before value before; null if there was none
   * @param after value after; null if there is none
   */
  public record FieldChange(String field, @Nullable Object before, @Nullable Object after) {

    /** Such as {@code status CREATING -> AVAILABLE}. */
    @Override
    public String toString() {
      return field + " " + shown(before) + " -> " + shown(after);
    }

    private static String shown(@Nullable Object value) {
      return value == null ? "none" : value.toString();
    }
  }

  /**
   * An item in a snapshot.
   *
   * @param kind its kind
   * @param id its id, as {@link RegionSnapshot.Kind} says
   * @param label text for people: a name, a network or a whitelist record; may be the id
   */
  public record Item(RegionSnapshot.Kind kind, String id, String label) {

    /** Such as {@code endpoint_service 4189… (eu-de.web.4189…)}. */
    @Override
    public String toString() {
      return kind.value() + " " + id + (label.equals(id) ? "" : " (" + label + ")");
    }
  }
}
