package io.vpcep.simulator.internal.operation;

import io.vpcep.simulator.api.resource.Page;
import io.vpcep.simulator.internal.rule.PagingRules.CheckedPage;
import io.vpcep.simulator.internal.rule.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A sorted list that a request narrows down, filter by filter, and sees a page of.
 *
 * @param <T> what is in it
 */
public final class Listing<T> {
  private final List<T> sorted;
  private @Nullable Predicate<T> filter;

  /** All that is in a list. */
  public Listing(List<T> sorted) {
    this.sorted = sorted;
  }

  /** Only what is so. */
  public Listing<T> where(Predicate<T> condition) {
    filter = filter == null ? condition : filter.and(condition);
    return this;
  }

  /** Only what has a text within one of its own, in whatever case; absent, it filters nothing. */
  public Listing<T> containing(@Nullable String part, Function<T, String> text) {
    return part == null ? this : where(item -> Texts.isPart(part, text.apply(item)));
  }

  /** Only what has just this text; absent or empty, it filters nothing. */
  public Listing<T> having(@Nullable String wanted, Function<T, String> text) {
    return having(Optional.ofNullable(Texts.given(wanted)), text);
  }

  /** Only what has just this value; absent, it filters nothing. */
  public <V> Listing<T> having(Optional<V> wanted, Function<T, V> value) {
    return wanted.isEmpty() ? this : where(item -> value.apply(item).equals(wanted.get()));
  }

  /** A page: without filters it costs what it has, not what the list has. */
  public <V> Page<V> page(CheckedPage page, Function<T, V> view) {
    List<T> found = filter == null ? sorted : sorted.stream().filter(filter).toList();
    int from = Math.min(page.offset(), found.size());
    int to = (int) Math.min((long) from + page.limit(), found.size());
    return new Page<>(found.subList(from, to), found.size()).map(view);
  }
}
