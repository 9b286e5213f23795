package io.vpcep.simulator.internal.operation;

import io.vpcep.simulator.api.resource.Page;
import io.vpcep.simulator.internal.rule.PagingRules.CheckedPage;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Cuts pages out of sorted lists. */
public final class Pages {
  private Pages() {}

  /** The page of all that a list holds: costs the page, not the list. */
  public static <T, V> Page<V> ofAll(List<T> sorted, CheckedPage page, Function<T, V> view) {
    int from = Math.min(page.offset(), sorted.size());
    int to = (int) Math.min((long) from + page.limit(), sorted.size());
    return new Page<>(sorted.subList(from, to), sorted.size()).map(view);
  }

  /** The page of what matches a filter. */
  public static <T, V> Page<V> ofMatching(
      List<T> sorted, Predicate<T> filter, CheckedPage page, Function<T, V> view) {
    return ofAll(sorted.stream().filter(filter).toList(), page, view);
  }
}
