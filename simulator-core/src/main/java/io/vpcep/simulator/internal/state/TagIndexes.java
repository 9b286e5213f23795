package io.vpcep.simulator.internal.state;

import io.vpcep.simulator.model.TagValues;
import io.vpcep.simulator.snapshot.ResourceSnapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** One {@link TagIndex} for each project. */
final class TagIndexes<T extends ResourceSnapshot> {
  private final ToLongFunction<T> sequence;
  private final Map<String, TagIndex<T>> byProject = new HashMap<>();

  TagIndexes(ToLongFunction<T> sequence) {
    this.sequence = sequence;
  }

  void add(T item) {
    byProject.computeIfAbsent(item.projectId(), id -> new TagIndex<>(sequence)).add(item);
  }

  void remove(T item) {
    TagIndex<T> index = ofProject(item.projectId());
    index.remove(item);
    if (index.isEmpty()) {
      byProject.remove(item.projectId());
    }
  }

  List<TagValues> values(String projectId) {
    return ofProject(projectId).values();
  }

  TagIndex<T> ofProject(String projectId) {
    TagIndex<T> index = byProject.get(projectId);
    return index == null ? new TagIndex<>(sequence) : index;
  }
}
