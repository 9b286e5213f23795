package io.vpcep.simulator.internal.index;

import io.vpcep.simulator.api.tag.ListTags;
import io.vpcep.simulator.snapshot.ResourceSnapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The resources of one kind: by id, by project, by tag, and in the order of creation. */
public final class ResourceIndex<T extends ResourceSnapshot> {
  // A record that takes the place of another keeps that place, and so the order of creation.
  private final Map<String, Slot<T>> byId = new LinkedHashMap<>();
  private final List<SlotIndex<T>> indexes = new ArrayList<>();
  private final TagIndexes<T> byTag = new TagIndexes<>();
  private final GroupedIndex<T> byProject;
  private long created;

  /** No resources yet. */
  public ResourceIndex() {
    indexes.add(byTag);
    byProject = groupBy(ResourceSnapshot::projectId);
  }

  /** Sorts them by something else too, from the first one on. */
  public GroupedIndex<T> groupBy(Function<T, String> group) {
    GroupedOrder<T> byCreation = new GroupedOrder<>(group, ResourceSnapshot::createdAt);
    GroupedOrder<T> byChange = new GroupedOrder<>(group, ResourceSnapshot::updatedAt);
    indexes.add(byCreation);
    indexes.add(byChange);
    return new GroupedIndex<>(byCreation, byChange);
  }

  public Optional<T> find(String id) {
    return Optional.ofNullable(byId.get(id)).map(Slot::record);
  }

  /** In the order of creation. */
  public List<T> all() {
    return byId.values().stream().map(Slot::record).toList();
  }

  /** A live view of the resources of a project. */
  public List<T> ofProject(String projectId, SortOrder order) {
    return byProject.sorted(projectId, order);
  }

  /** The resources of a project by their tags, newest first; a view, or a list of its own. */
  public List<T> ofProject(String projectId, TagQuery query) {
    return new Records<>(query.over(byTag.ofProject(projectId), byProject.newestFirst(projectId)));
  }

  /** The tags that resources of a project have, sorted. */
  public List<ListTags.TagValues> tags(String projectId) {
    return byTag.ofProject(projectId).values();
  }

  /** Puts a record in, in place of a former one with the same id. */
  public void put(T resource) {
    Slot<T> slot = byId.get(resource.id());
    if (slot == null) {
      Slot<T> added = new Slot<>(created++, resource);
      byId.put(resource.id(), added);
      indexes.forEach(index -> index.add(added));
    } else {
      replace(slot, resource);
    }
  }

  private void replace(Slot<T> slot, T next) {
    T former = slot.record();
    List<SlotIndex<T>> touched =
        indexes.stream().filter(index -> !index.isSameFor(former, next)).toList();
    touched.forEach(index -> index.remove(slot));
    slot.replace(next);
    touched.forEach(index -> index.add(slot));
  }

  /** Takes a record out, if it is there. */
  public void remove(String id) {
    Slot<T> slot = byId.remove(id);
    if (slot != null) {
      indexes.forEach(index -> index.remove(slot));
    }
  }
}
