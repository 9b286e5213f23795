package io.vpcep.simulator.http.internal.overview;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The part of a long list that is shown at once.
 *
 * @param total how many there are in all
 */
record TablePage<T>(int total, List<T> items) {
  /** Largest number of rows that can be asked for. */
  static final int LARGEST = 1_000;

  private static final int DEFAULT = 50;

  /** Of a list that has the oldest first; the newest are shown first. */
  static <T> TablePage<T> of(
      List<T> oldestFirst, @Nullable Integer offset, @Nullable Integer limit) {
    int total = oldestFirst.size();
    int end = total - Math.min(total, Objects.requireNonNullElse(offset, 0));
    int begin = end - Math.min(end, Objects.requireNonNullElse(limit, DEFAULT));
    List<T> shown = new ArrayList<>(oldestFirst.subList(begin, end));
    Collections.reverse(shown);
    return new TablePage<>(total, shown);
  }
}
