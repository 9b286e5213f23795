package io.vpcep.simulator.internal.index;

import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Records sorted by an instant and, where that is equal, by creation. Both directions can be read
 * by position, so that a page costs its own length however many records there are.
 *
 * <p>A sorted array does well here: time only goes on, so new records come last, and taking one out
 * of the middle moves references only.
 */
public final class TimeOrder<T> {
  private final Function<T, Instant> time;
  private final ToLongFunction<T> sequence;
  private final ArrayList<T> items = new ArrayList<>();

  /**
   * An empty one.
   *
   * @param sequence number in the order of creation, of its own for each record
   */
  public TimeOrder(Function<T, Instant> time, ToLongFunction<T> sequence) {
    this.time = time;
    this.sequence = sequence;
  }

  public void add(T item) {
    items.add(firstAtOrAfter(time.apply(item), sequence.applyAsLong(item)), item);
  }

  public void remove(T item) {
    int index = firstAtOrAfter(time.apply(item), sequence.applyAsLong(item));
    if (index == items.size()
        || sequence.applyAsLong(items.get(index)) != sequence.applyAsLong(item)) {
      throw new IllegalStateException("not in order: " + item);
    }
    items.remove(index);
  }

  /** A live view, oldest first. */
  public List<T> ascending() {
    return new View(false);
  }

  /** A live view, newest first: of equal instants, the last created comes first. */
  public Ranked<T> descending() {
    return new View(true);
  }

  private int firstAtOrAfter(Instant instant, long number) {
    int low = 0;
    int high = items.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      T item = items.get(middle);
      int order = time.apply(item).compareTo(instant);
      if (order < 0 || (order == 0 && sequence.applyAsLong(item) < number)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The records by position in one direction. */
  private final class View extends AbstractList<T> implements Ranked<T>, RandomAccess {
    private final boolean newestFirst;

    View(boolean newestFirst) {
      this.newestFirst = newestFirst;
    }

    @Override
    public T get(int index) {
      return items.get(newestFirst ? items.size() - 1 - index : index);
    }

    @Override
    public int countBefore(T item) {
      Instant instant = time.apply(item);
      return newestFirst
          ? items.size() - firstAtOrAfter(instant, sequence.applyAsLong(item) + 1)
          : firstAtOrAfter(instant, sequence.applyAsLong(item));
    }

    @Override
    public int size() {
      return items.size();
    }
  }
}
