package io.vpcep.simulator.internal.index;

import io.vpcep.simulator.snapshot.ResourceSnapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** One {@link TimedIndex} for each project, or for each service. */
public final class TimedIndexes<T extends ResourceSnapshot> {
  private final ToLongFunction<T> sequence;
  private final Map<String, TimedIndex<T>> byKey = new HashMap<>();

  public TimedIndexes(ToLongFunction<T> sequence) {
    this.sequence = sequence;
  }

  public void add(String key, T item) {
    byKey.computeIfAbsent(key, k -> new TimedIndex<>(sequence)).add(item);
  }

  public void remove(String key, T item) {
    TimedIndex<T> index = byKey.get(key);
    if (index == null) {
      throw new IllegalStateException("nothing under " + key);
    }
    index.remove(item);
    if (index.isEmpty()) {
      byKey.remove(key);
    }
  }

  public List<T> sorted(String key, SortOrder order) {
    TimedIndex<T> index = byKey.get(key);
    return index == null ? List.of() : index.sorted(order);
  }
}
