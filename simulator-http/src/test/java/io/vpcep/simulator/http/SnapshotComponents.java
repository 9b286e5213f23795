package io.vpcep.simulator.http;

import io.vpcep.simulator.snapshot.RegionSnapshot;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which components of the records in a snapshot have only one value in it. A component that is new
 * shows up here until the region document has a field for it that is used in a test.
 */
final class SnapshotComponents {
  // What follows from other parts, or is there once.
  private static final Set<String> NOT_VARIED =
      Set.of("AccessKey.userId", "Permission.createdAt", "User.accountId");
  private static final Set<String> SINGLE =
      Set.of("RegionSnapshot", "Draws", "Vpc", "VpcSnapshot", "Subnet", "Port", "RouteTable");

  private final Map<String, Set<String>> values = new LinkedHashMap<>();

  private SnapshotComponents() {}

  static Set<String> untouchedIn(RegionSnapshot snapshot) {
    SnapshotComponents components = new SnapshotComponents();
    try {
      components.visit(snapshot);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("records of public packages", e);
    }
    Set<String> untouched = new TreeSet<>();
    components.values.forEach(
        (name, different) -> {
          if (different.size() < 2 && !NOT_VARIED.contains(name)) {
            untouched.add(name);
          }
        });
    return untouched;
  }

  private void visit(Record record) throws ReflectiveOperationException {
    String type = record.getClass().getSimpleName();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Object value = component.getAccessor().invoke(record);
      if (!SINGLE.contains(type)) {
        values
            .computeIfAbsent(type + "." + component.getName(), n -> new LinkedHashSet<>())
            .add(String.valueOf(value));
      } else if (value instanceof Collection<?> items && items.isEmpty()) {
        throw new AssertionError(type + "." + component.getName() + " is empty");
      }
      visitParts(value);
    }
  }

  private void visitParts(Object value) throws ReflectiveOperationException {
    if (value instanceof Record part && !isValue(part)) {
      visit(part);
    } else if (value instanceof Collection<?> parts) {
      for (Object part : parts) {
        visitParts(part);
      }
    } else if (value instanceof Map<?, ?> parts) {
      visitParts(parts.values());
    }
  }

  /** Those whose parts cannot be lost one by one, or of which there is one only. */
  private static boolean isValue(Record record) {
    return Set.of("Cidr", "ResourceError", "PolicyStatement", "PolicyDocument")
        .contains(record.getClass().getSimpleName());
  }
}
