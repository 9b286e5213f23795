package io.vpcep.simulator.http.internal.overview;

import io.vpcep.simulator.api.resource.ApiValue;
import io.vpcep.simulator.http.internal.document.RecordBinding;
import io.vpcep.simulator.snapshot.RegionSnapshot;
import io.vpcep.simulator.snapshot.SnapshotDiff;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that differs between two moments of a region.
 *
 * @param change created, changed or deleted
 * @param label text for people
 * @param fields what differs in it; null unless it was changed
 */
public record DifferenceRow(
    String change,
    RegionSnapshot.Kind kind,
    String id,
    String label,
    @Nullable List<Field> fields) {

  /** A field that differs; of secrets only that they do. */
  record Field(String field, @Nullable Object before, @Nullable Object after) {
    static Field of(SnapshotDiff.FieldChange change) {
      return new Field(
          RecordBinding.field(change.field()), shown(change.before()), shown(change.after()));
    }

    /** As region documents have it, if it is known to hold no secret; else as text for people. */
    private static @Nullable Object shown(@Nullable Object value) {
      if (value instanceof List<?> several) {
        return several.stream().map(Field::shown).toList();
      }
      boolean plain =
          value == null
              || value instanceof String
              || value instanceof Number
              || value instanceof Boolean
              || value instanceof Instant
              || value instanceof ApiValue
              || value.getClass().getPackageName().startsWith(ApiValue.class.getPackageName());
      return plain ? value : String.valueOf(value);
    }
  }

  /** All that differs. */
  public static List<DifferenceRow> of(SnapshotDiff diff) {
    List<DifferenceRow> rows = new ArrayList<>();
    diff.created().forEach(item -> rows.add(of("created", item, null)));
    for (SnapshotDiff.Change change : diff.changed()) {
      rows.add(of("changed", change.item(), change.fields().stream().map(Field::of).toList()));
    }
    diff.deleted().forEach(item -> rows.add(of("deleted", item, null)));
    return rows;
  }

  private static DifferenceRow of(
      String change, SnapshotDiff.Item item, @Nullable List<Field> fields) {
    return new DifferenceRow(change, item.kind(), item.id(), item.label(), fields);
  }
}
