package io.vpcep.simulator.internal.operation;

import io.vpcep.simulator.internal.rule.PagingRules.CheckedPage;
import io.vpcep.simulator.model.Page;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Cuts pages out of sorted lists. */
final class Pages {
  private Pages() {}

  /** The page of all that a list holds: costs the page, not the list. */
  static <T, V> Page<V> ofAll(List<T> sorted, CheckedPage page, Function<T, V> view) {
    int from = Math.min(page.offset(), sorted.size());
    int to = (int) Math.min((long) from + page.limit(), sorted.size());
    return new Page<>(sorted.subList(from, to), sorted.size()).map(view);
  }

  /** The page of what matches a filter. */
  static <T, V> Page<V> ofMatching(
      List<T> sorted, Predicate<T> filter, CheckedPage page, Function<T, V> view) {
    return ofAll(sorted.stream().filter(filter).toList(), page, view);
  }
}
