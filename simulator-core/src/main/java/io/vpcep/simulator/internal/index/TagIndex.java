package io.vpcep.simulator.internal.index;

import io.vpcep.simulator.api.tag.Tag;
import io.vpcep.simulator.api.tag.TagValues;
import io.vpcep.simulator.snapshot.ResourceSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** The records of one project by the keys and values of their tags. */
final class TagIndex<T extends ResourceSnapshot> {

  /** The records that have a key, all of them and by its value. */
  private record Key<T extends ResourceSnapshot>(
      TimeOrder<T> any, TreeMap<String, TimeOrder<T>> byValue) {}

  private final ToLongFunction<T> sequence;
  private final NewestFirst<T> newestFirst;
  private final Map<String, Key<T>> byKey = new TreeMap<>();
  private final TimeOrder<T> untagged;

  TagIndex(ToLongFunction<T> sequence) {
    this.sequence = sequence;
    this.newestFirst = new NewestFirst<>(ResourceSnapshot::createdAt, sequence);
    this.untagged = newOrder();
  }

  private TimeOrder<T> newOrder() {
    return new TimeOrder<>(ResourceSnapshot::createdAt, sequence);
  }

  void add(T item) {
    if (item.tags().isEmpty()) {
      untagged.add(item);
    }
    for (Tag tag : item.tags()) {
      Key<T> key = byKey.computeIfAbsent(tag.key(), name -> new Key<>(newOrder(), new TreeMap<>()));
      key.any.add(item);
      key.byValue.computeIfAbsent(tag.value(), value -> newOrder()).add(item);
    }
  }

  void remove(T item) {
    if (item.tags().isEmpty()) {
      untagged.remove(item);
    }
    for (Tag tag : item.tags()) {
      Key<T> key = byKey.get(tag.key());
      TimeOrder<T> ofValue = key == null ? null : key.byValue.get(tag.value());
      if (key == null || ofValue == null) {
        throw new IllegalStateException("no " + tag + " in the index");
      }
      key.any.remove(item);
      ofValue.remove(item);
      if (ofValue.ascending().isEmpty()) {
        key.byValue.remove(tag.value());
      }
      if (key.byValue.isEmpty()) {
        byKey.remove(tag.key());
      }
    }
  }

  boolean isEmpty() {
    return byKey.isEmpty() && untagged.ascending().isEmpty();
  }

  /** All keys with all their values, both sorted. */
  List<TagValues> values() {
    List<TagValues> all = new ArrayList<>(byKey.size());
    byKey.forEach((key, items) -> all.add(new TagValues(key, List.copyOf(items.byValue.keySet()))));
    return all;
  }

  /** Those without tags, newest first. */
  List<T> untagged() {
    return untagged.descending();
  }

  /** How many meet a condition. */
  int count(TagCondition condition) {
    return lists(condition).stream().mapToInt(List::size).sum();
  }

  /** Those that meet at least one of some conditions, newest first. */
  List<T> meeting(List<TagCondition> conditions) {
    return newestFirst.union(lists(conditions));
  }

  /** All that is in a list, newest first, and in none of others. */
  List<T> without(List<T> all, List<List<T>> excluded) {
    return newestFirst.without(all, newestFirst.union(excluded));
  }

  /** The same as several lists, each newest first. */
  List<List<T>> lists(List<TagCondition> conditions) {
    return conditions.stream().flatMap(each -> lists(each).stream()).toList();
  }

  /** What meets a condition: one list, or one for each of its values; no record is in two. */
  private List<List<T>> lists(TagCondition condition) {
    Key<T> key = byKey.get(condition.key());
    if (key == null) {
      return List.of();
    }
    if (condition.values().isEmpty()) {
      return List.of(key.any.descending());
    }
    List<List<T>> lists = new ArrayList<>();
    for (String value : condition.values()) {
      TimeOrder<T> ofValue = key.byValue.get(value);
      if (ofValue != null) {
        lists.add(ofValue.descending());
      }
    }
    return lists;
  }
}
