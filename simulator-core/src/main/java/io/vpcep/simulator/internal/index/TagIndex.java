package io.vpcep.simulator.internal.index;

import io.vpcep.simulator.api.tag.ListTags;
import io.vpcep.simulator.api.tag.Tag;
import io.vpcep.simulator.snapshot.ResourceSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The records of one project by the keys and values of their tags. */
final class TagIndex<T extends ResourceSnapshot> {

  /** The records that have a key, all of them and by its value. */
  private record Key<T extends ResourceSnapshot>(
      TimeOrder<Slot<T>> any, TreeMap<String, TimeOrder<Slot<T>>> byValue) {}

  private final NewestFirst<Slot<T>> newestFirst =
      new NewestFirst<>(slot -> slot.record().createdAt(), Slot::sequence);
  private final Map<String, Key<T>> byKey = new TreeMap<>();
  private final TimeOrder<Slot<T>> untagged = newOrder();

  private static <T extends ResourceSnapshot> TimeOrder<Slot<T>> newOrder() {
    return new TimeOrder<>(slot -> slot.record().createdAt(), Slot::sequence);
  }

  void add(Slot<T> slot) {
    List<Tag> tags = slot.record().tags();
    if (tags.isEmpty()) {
      untagged.add(slot);
    }
    for (Tag tag : tags) {
      Key<T> key = byKey.computeIfAbsent(tag.key(), name -> new Key<>(newOrder(), new TreeMap<>()));
      key.any.add(slot);
      key.byValue.computeIfAbsent(tag.value(), value -> newOrder()).add(slot);
    }
  }

  void remove(Slot<T> slot) {
    List<Tag> tags = slot.record().tags();
    if (tags.isEmpty()) {
      untagged.remove(slot);
    }
    for (Tag tag : tags) {
      Key<T> key = byKey.get(tag.key());
      TimeOrder<Slot<T>> ofValue = key == null ? null : key.byValue.get(tag.value());
      if (key == null || ofValue == null) {
        throw new IllegalStateException("no " + tag + " in the index");
      }
      key.any.remove(slot);
      ofValue.remove(slot);
      if (ofValue.isEmpty()) {
        key.byValue.remove(tag.value());
      }
      if (key.byValue.isEmpty()) {
        byKey.remove(tag.key());
      }
    }
  }

  boolean isEmpty() {
    return byKey.isEmpty() && untagged.isEmpty();
  }

  /** All keys with all their values, both sorted. */
  List<ListTags.TagValues> values() {
    List<ListTags.TagValues> all = new ArrayList<>(byKey.size());
    byKey.forEach(
        (key, items) -> all.add(new ListTags.TagValues(key, List.copyOf(items.byValue.keySet()))));
    return all;
  }

  /** Those without tags, newest first. */
  List<Slot<T>> untagged() {
    return untagged.descending();
  }

  /** How many meet a condition. */
  int count(TagCondition condition) {
    return lists(condition).stream().mapToInt(List::size).sum();
  }

  /** Those that meet at least one of some conditions, newest first. */
  List<Slot<T>> meeting(List<TagCondition> conditions) {
    return newestFirst.union(lists(conditions));
  }

  /** All that is in a list, newest first, and in none of others. */
  List<Slot<T>> without(List<Slot<T>> all, List<List<Slot<T>>> excluded) {
    return newestFirst.without(all, newestFirst.union(excluded));
  }

  /** The same as several lists, each newest first. */
  List<List<Slot<T>>> lists(List<TagCondition> conditions) {
    return conditions.stream().flatMap(each -> lists(each).stream()).toList();
  }

  /** What meets a condition: one list, or one for each of its values; no record is in two. */
  private List<List<Slot<T>>> lists(TagCondition condition) {
    Key<T> key = byKey.get(condition.key());
    if (key == null) {
      return List.of();
    }
    if (condition.values().isEmpty()) {
      return List.of(key.any.descending());
    }
    List<List<Slot<T>>> lists = new ArrayList<>();
    for (String value : condition.values()) {
      TimeOrder<Slot<T>> ofValue = key.byValue.get(value);
      if (ofValue != null) {
        lists.add(ofValue.descending());
      }
    }
    return lists;
  }
}
