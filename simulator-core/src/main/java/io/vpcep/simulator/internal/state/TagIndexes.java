package io.vpcep.simulator.internal.state;

import io.vpcep.simulator.model.TagValues;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One {@link TagIndex} for each project. */
final class TagIndexes<T extends Tagged> {
  private final Map<String, TagIndex<T>> byProject = new HashMap<>();

  void add(T item) {
    byProject.computeIfAbsent(item.projectId(), id -> new TagIndex<>()).add(item);
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
    return index == null ? new TagIndex<>() : index;
  }
}
