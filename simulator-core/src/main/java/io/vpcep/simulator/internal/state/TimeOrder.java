package io.vpcep.simulator.internal.state;

import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;

/**
 * Records sorted by an instant and, where that is equal, by creation. Both directions can be read
 * by position, so that a page costs its own length however many records there are.
 *
 * <p>A sorted array does well here: time only goes on, so new records come last, and taking one out
 * of the middle moves references only.
 */
final class TimeOrder<T extends Timed> {
  private final Function<T, Instant> time;
  private final ArrayList<T> items = new ArrayList<>();

  TimeOrder(Function<T, Instant> time) {
    this.time = time;
  }

  void add(T item) {
    items.add(firstAtOrAfter(time.apply(item), item.sequence()), item);
  }

  void remove(T item) {
    int index = firstAtOrAfter(time.apply(item), item.sequence());
    if (index == items.size() || items.get(index).sequence() != item.sequence()) {
      throw new IllegalStateException("not in order: " + item);
    }
    items.remove(index);
  }

  /** A live view, oldest first; equal instants keep the order of creation. */
  List<T> ascending() {
    return new View(false);
  }

  /** A live view, newest first; equal instants keep the order of creation all the same. */
  List<T> descending() {
    return new View(true);
  }

  private int firstAtOrAfter(Instant instant, long sequence) {
    int low = 0;
    int high = items.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      T item = items.get(middle);
      int order = time.apply(item).compareTo(instant);
      if (order < 0 || (order == 0 && item.sequence() < sequence)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private T atDescending(int rank) {
    int size = items.size();
    Instant instant = time.apply(items.get(size - 1 - rank));
    int groupStart = firstAtOrAfter(instant, Long.MIN_VALUE);
    int groupEnd = firstAtOrAfter(instant, Long.MAX_VALUE);
    return items.get(groupStart + rank - (size - groupEnd));
  }

  /** The records by position in one direction. */
  private final class View extends AbstractList<T> implements RandomAccess {
    private final boolean newestFirst;

    View(boolean newestFirst) {
      this.newestFirst = newestFirst;
    }

    @Override
    public T get(int index) {
      return newestFirst ? atDescending(index) : items.get(index);
    }

    @Override
    public int size() {
      return items.size();
    }
  }
}
