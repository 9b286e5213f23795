package io.vpcep.simulator.internal.state;

import io.vpcep.simulator.api.tag.TagValues;
import io.vpcep.simulator.internal.index.SortOrder;
import io.vpcep.simulator.internal.index.TagIndexes;
import io.vpcep.simulator.internal.index.TagQuery;
import io.vpcep.simulator.internal.index.TimedIndexes;
import io.vpcep.simulator.snapshot.ResourceSnapshot;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The resources of one kind: by id, by project, by tag, and in the order of creation. */
final class ResourceIndex<T extends ResourceSnapshot> {
  // A record that takes the place of another keeps that place, and so the order of creation.
  private final Map<String, T> byId = new LinkedHashMap<>();
  private final Map<String, Long> sequences = new HashMap<>();
  private final TimedIndexes<T> byProject = new TimedIndexes<>(this::sequence);
  private final TagIndexes<T> byTag = new TagIndexes<>(this::sequence);
  private long created;

  /** Number of a record in the order of creation. */
  long sequence(T resource) {
    return Objects.requireNonNull(sequences.get(resource.id()), resource::id);
  }

  Optional<T> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** In the order of creation. */
  List<T> all() {
    return List.copyOf(byId.values());
  }

  List<T> ofProject(String projectId, SortOrder order) {
    return byProject.sorted(projectId, order);
  }

  List<T> ofProject(String projectId, TagQuery query) {
    return query.over(
        byTag.ofProject(projectId), byProject.sorted(projectId, new SortOrder(false, true)));
  }

  List<TagValues> tags(String projectId) {
    return byTag.values(projectId);
  }

  void put(T resource) {
    T former = byId.put(resource.id(), resource);
    if (former == null) {
      sequences.put(resource.id(), created++);
    } else {
      release(former);
    }
    byProject.add(resource.projectId(), resource);
    byTag.add(resource);
  }

  void remove(String id) {
    T former = byId.remove(id);
    if (former != null) {
      release(former);
      sequences.remove(id);
    }
  }

  private void release(T resource) {
    byProject.remove(resource.projectId(), resource);
    byTag.remove(resource);
  }
}
