package io.vpcep.simulator.snapshot;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A thing that is in both snapshots and differs.
 *
 * @param item the thing, as it is in the later one
 * @param fields what differs, in the order of the record's components
 */
public record SnapshotChange(SnapshotItem item, List<FieldChange> fields) {

  /** Copies the list. */
  public SnapshotChange {
    fields = List.copyOf(fields);
  }

  /** The change of a field; empty if it is the same. */
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
