package io.vpcep.simulator.internal.index;

import io.vpcep.simulator.api.tag.Tag;
import io.vpcep.simulator.snapshot.ResourceSnapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * What the tags of resources must be like; an empty list of conditions asks for nothing.
 *
 * @param allOf all of these are met
 * @param anyOf at least one of these is met
 * @param notAllOf not all of these are met
 * @param noneOf none of these is met
 * @param untagged whether only resources without tags are meant, whatever the conditions
 */
public record TagQuery(
    List<TagCondition> allOf,
    List<TagCondition> anyOf,
    List<TagCondition> notAllOf,
    List<TagCondition> noneOf,
    boolean untagged) {

  /**
   * What is asked for, newest first. What must be there is looked up, so that what has none of it
   * costs nothing; what must not be there is looked up and left out by position.
   *
   * @param all all resources of the project, newest first
   */
  <T extends ResourceSnapshot> List<Slot<T>> over(TagIndex<T> index, List<Slot<T>> all) {
    if (untagged) {
      return index.untagged();
    }
    if (allOf.isEmpty() && anyOf.isEmpty()) {
      return withoutExcluded(index, all);
    }
    List<Slot<T>> candidates = candidates(index);
    boolean exact = allOf.size() + (anyOf.isEmpty() ? 0 : 1) == 1;
    return exact && notAllOf.isEmpty() && noneOf.isEmpty()
        ? candidates
        : candidates.stream().filter(slot -> isMetBy(slot.record().tags())).toList();
  }

  private <T extends ResourceSnapshot> List<Slot<T>> candidates(TagIndex<T> index) {
    return allOf.isEmpty() ? index.meeting(anyOf) : index.meeting(List.of(rarest(index, allOf)));
  }

  private static TagCondition rarest(TagIndex<?> index, List<TagCondition> conditions) {
    return Collections.min(conditions, Comparator.comparingInt(index::count));
  }

  private <T extends ResourceSnapshot> List<Slot<T>> withoutExcluded(
      TagIndex<T> index, List<Slot<T>> all) {
    if (notAllOf.isEmpty() && noneOf.isEmpty()) {
      return all;
    }
    List<List<Slot<T>>> excluded = new ArrayList<>(index.lists(noneOf));
    if (notAllOf.size() == 1) {
      excluded.addAll(index.lists(notAllOf));
    } else if (!notAllOf.isEmpty()) {
      excluded.add(
          index.meeting(List.of(rarest(index, notAllOf))).stream()
              .filter(
                  slot -> notAllOf.stream().allMatch(each -> each.isMetBy(slot.record().tags())))
              .toList());
    }
    return index.without(all, excluded);
  }

  private boolean isMetBy(List<Tag> tags) {
    return allOf.stream().allMatch(condition -> condition.isMetBy(tags))
        && (anyOf.isEmpty() || anyOf.stream().anyMatch(condition -> condition.isMetBy(tags)))
        && (notAllOf.isEmpty() || !notAllOf.stream().allMatch(condition -> condition.isMetBy(tags)))
        && noneOf.stream().noneMatch(condition -> condition.isMetBy(tags));
  }
}
