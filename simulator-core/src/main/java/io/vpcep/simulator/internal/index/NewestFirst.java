package io.vpcep.simulator.internal.index;

import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Lists of records, newest first; of equal instants, the last created comes first. */
final class NewestFirst<T> {
  private final ToLongFunction<T> sequence;
  private final Comparator<T> order;

  /**
   * Lists of a kind of record.
   *
   * @param sequence number in the order of creation, of its own for each record
   */
  NewestFirst(Function<T, Instant> time, ToLongFunction<T> sequence) {
    this.sequence = sequence;
    this.order = Comparator.comparing(time).thenComparingLong(sequence).reversed();
  }

  /**
   * A view of what is in one list, but not in another. It reads by position in both, so that what
   * is left out costs nothing, however many they are.
   *
   * @param all newest first
   * @param out newest first, all of it in the other list
   */
  List<T> without(List<T> all, List<T> out) {
    return new Difference(all, out);
  }

  /** All of several lists, each once: the list itself if it is the only one. */
  List<T> union(List<List<T>> lists) {
    if (lists.size() == 1) {
      return lists.get(0);
    }
    List<T> merged = new ArrayList<>();
    Set<Long> sequences = new HashSet<>();
    for (List<T> list : lists) {
      list.stream().filter(item -> sequences.add(sequence.applyAsLong(item))).forEach(merged::add);
    }
    merged.sort(order);
    return merged;
  }

  private final class Difference extends AbstractList<T> implements RandomAccess {
    private final List<T> all;
    private final List<T> out;

    Difference(List<T> all, List<T> out) {
      this.all = all;
      this.out = out;
    }

    @Override
    public int size() {
      return all.size() - out.size();
    }

    @Override
    public T get(int index) {
      int low = 0;
      int high = all.size() - 1;
      // The first position up to which there are so many that stay; it is one of them itself.
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (stayingUpTo(middle) > index) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      return all.get(low);
    }

    private int stayingUpTo(int position) {
      T item = all.get(position);
      if (out instanceof Ranked<T> ranked) {
        int before = ranked.countBefore(item);
        boolean isOut =
            before < out.size()
                && sequence.applyAsLong(out.get(before)) == sequence.applyAsLong(item);
        return position + 1 - before - (isOut ? 1 : 0);
      }
      int found = Collections.binarySearch(out, item, order);
      return position + 1 - (found >= 0 ? found + 1 : -found - 1);
    }
  }
}
