package io.vpcep.simulator.internal.index;

import io.vpcep.simulator.snapshot.ResourceSnapshot;
import java.util.HashMap;
import java.util.Map;

/** One {@link TagIndex} for each project. */
final class TagIndexes<T extends ResourceSnapshot> implements SlotIndex<T> {
  private final Map<String, TagIndex<T>> byProject = new HashMap<>();

  @Override
  public void add(Slot<T> slot) {
    byProject.computeIfAbsent(slot.record().projectId(), id -> new TagIndex<>()).add(slot);
  }

  @Override
  public void remove(Slot<T> slot) {
    String projectId = slot.record().projectId();
    TagIndex<T> index = ofProject(projectId);
    index.remove(slot);
    if (index.isEmpty()) {
      byProject.remove(projectId);
    }
  }

  @Override
  public boolean isSameFor(T former, T next) {
    return former.tags().equals(next.tags())
        && former.createdAt().equals(next.createdAt())
        && former.projectId().equals(next.projectId());
  }

  TagIndex<T> ofProject(String projectId) {
    TagIndex<T> index = byProject.get(projectId);
    return index == null ? new TagIndex<>() : index;
  }
}
