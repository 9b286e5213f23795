package io.vpcep.simulator.internal.state;

import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.RandomAccess;
import java.util.Spliterator;
import java.util.Spliterators;
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
  Ranked<T> descending() {
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
  private final class View extends AbstractList<T> implements Ranked<T>, RandomAccess {
    private final boolean newestFirst;

    View(boolean newestFirst) {
      this.newestFirst = newestFirst;
    }

    @Override
    public T get(int index) {
      return newestFirst ? atDescending(index) : items.get(index);
    }

    @Override
    public int countBefore(T item) {
      Instant instant = time.apply(item);
      int own = firstAtOrAfter(instant, item.sequence());
      int start = firstAtOrAfter(instant, Long.MIN_VALUE);
      return newestFirst
          ? items.size() - firstAtOrAfter(instant, Long.MAX_VALUE) + own - start
          : own;
    }

    @Override
    public int size() {
      return items.size();
    }

    @Override
    public Iterator<T> iterator() {
      return newestFirst ? new Backwards() : Collections.unmodifiableList(items).iterator();
    }

    @Override
    public Spliterator<T> spliterator() {
      // Whoever reads all of it need not search for each.
      return Spliterators.spliterator(iterator(), size(), Spliterator.ORDERED);
    }
  }

  /** Newest first: from the last group of equal instants to the first, each from its start. */
  private final class Backwards implements Iterator<T> {
    private int groupStart = items.size();
    private int groupEnd = items.size();
    private int next = items.size();

    @Override
    public boolean hasNext() {
      return next < groupEnd || groupStart > 0;
    }

    @Override
    public T next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      if (next == groupEnd) {
        groupEnd = groupStart;
        Instant instant = time.apply(items.get(groupEnd - 1));
        do {
          groupStart--;
        } while (groupStart > 0 && time.apply(items.get(groupStart - 1)).equals(instant));
        next = groupStart;
      }
      return items.get(next++);
    }
  }
}
