package io.vpcep.simulator.api.resource;

import io.vpcep.simulator.stability.Stable;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items what the page holds, in the order asked for
 * @param totalCount how many items match, whatever the page
 */
@Stable
public record Page<T>(List<T> items, int totalCount) {

  /** Copies the items. */
  public Page {
    items = List.copyOf(items);
  }

  /** The same page, with a function applied to each item. */
  public <R> Page<R> map(Function<? super T, ? extends R> view) {
    return new Page<>(items.stream().<R>map(view).toList(), totalCount);
  }
}
