package io.vpcep.simulator.internal.index;

import io.vpcep.simulator.api.tag.TagValues;
import io.vpcep.simulator.snapshot.ResourceSnapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** One {@link TagIndex} for each project. */
public final class TagIndexes<T extends ResourceSnapshot> {
  private final ToLongFunction<T> sequence;
  private final Map<String, TagIndex<T>> byProject = new HashMap<>();

  public TagIndexes(ToLongFunction<T> sequence) {
    this.sequence = sequence;
  }

  public void add(T item) {
    byProject.computeIfAbsent(item.projectId(), id -> new TagIndex<>(sequence)).add(item);
  }

  public void remove(T item) {
    TagIndex<T> index = ofProject(item.projectId());
    index.remove(item);
    if (index.isEmpty()) {
      byProject.remove(item.projectId());
    }
  }

  public List<TagValues> values(String projectId) {
    return ofProject(projectId).values();
  }

  public TagIndex<T> ofProject(String projectId) {
    TagIndex<T> index = byProject.get(projectId);
    return index == null ? new TagIndex<>(sequence) : index;
  }
}
