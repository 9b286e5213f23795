package io.vpcep.simulator.internal.index;

import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Items sorted by an instant and, where that is equal, by creation. Both directions can be read by
 * position, so that a page costs its own length however many items there are.
 *
 * <p>The items lie in chunks of limited length, so that adding and removing move the items of one
 * chunk, wherever it is. What is added last, as most is, fills chunks wholly.
 */
final class TimeOrder<T> {
  private static final int LONGEST_CHUNK = 512;

  private final Function<T, Instant> time;
  private final ToLongFunction<T> sequence;
  private final int longest;
  // None of them is empty.
  private final List<List<T>> chunks = new ArrayList<>(1);
  // How many items there are before each chunk: right for the first so many chunks.
  private int[] before = {0};
  private int right = 1;
  private int size;

  /**
   * An empty one.
   *
   * @param sequence number in the order of creation, of its own for each item
   */
  TimeOrder(Function<T, Instant> time, ToLongFunction<T> sequence) {
    this(time, sequence, LONGEST_CHUNK);
  }

  /** For tests, one with short chunks. */
  TimeOrder(Function<T, Instant> time, ToLongFunction<T> sequence, int longest) {
    this.time = time;
    this.sequence = sequence;
    this.longest = longest;
  }

  void add(T item) {
    Instant instant = time.apply(item);
    long number = sequence.applyAsLong(item);
    int place = chunkOf(instant, number);
    List<T> chunk = chunks.isEmpty() ? insertChunk(0, new ArrayList<>(1)) : chunks.get(place);
    int index = firstAtOrAfter(chunk, instant, number);
    if (chunk.size() == longest) {
      boolean last = place == chunks.size() - 1 && index == longest;
      int half = last ? longest : longest / 2;
      List<T> rest = chunk.subList(half, longest);
      List<T> next = insertChunk(place + 1, new ArrayList<>(rest));
      rest.clear();
      if (index >= half) {
        chunk = next;
        index -= half;
      }
    }
    chunk.add(index, item);
    countAnewAfter(place);
    size++;
  }

  void remove(T item) {
    Instant instant = time.apply(item);
    long number = sequence.applyAsLong(item);
    int place = chunkOf(instant, number);
    List<T> chunk = chunks.isEmpty() ? List.of() : chunks.get(place);
    int index = firstAtOrAfter(chunk, instant, number);
    if (index == chunk.size() || sequence.applyAsLong(chunk.get(index)) != number) {
      throw new IllegalStateException("not in order: " + item);
    }
    chunk.remove(index);
    countAnewAfter(place);
    size--;
    mergeWithNext(place);
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** A live view, oldest first. */
  Ranked<T> ascending() {
    return new View(false);
  }

  /** A live view, newest first: of equal instants, the last created comes first. */
  Ranked<T> descending() {
    return new View(true);
  }

  /** The lengths of its chunks, for tests. */
  int[] chunkLengths() {
    return chunks.stream().mapToInt(List::size).toArray();
  }

  private List<T> insertChunk(int place, List<T> chunk) {
    chunks.add(place, chunk);
    countAnewAfter(place - 1);
    return chunk;
  }

  /** Chunks that have become short go together, so that there are never many of them. */
  private void mergeWithNext(int place) {
    List<T> chunk = chunks.get(place);
    boolean last = place == chunks.size() - 1;
    if (!last && chunk.size() + chunks.get(place + 1).size() <= longest / 2) {
      chunk.addAll(chunks.remove(place + 1));
    } else if (chunk.isEmpty()) {
      chunks.remove(place);
    }
  }

  private void countAnewAfter(int place) {
    right = Math.max(1, Math.min(right, place + 1));
  }

  /** The chunk where an item is or would be: the last one that does not begin after it. */
  private int chunkOf(Instant instant, long number) {
    int high = chunks.size() - 1;
    // Most is added at the end.
    int low = high >= 0 && isBefore(chunks.get(high).get(0), instant, number + 1) ? high : 0;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (isBefore(chunks.get(middle).get(0), instant, number + 1)) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private int firstAtOrAfter(List<T> chunk, Instant instant, long number) {
    int high = chunk.size();
    int low = high > 0 && isBefore(chunk.get(high - 1), instant, number) ? high : 0;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (isBefore(chunk.get(middle), instant, number)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private boolean isBefore(T item, Instant instant, long number) {
    int order = time.apply(item).compareTo(instant);
    return order < 0 || (order == 0 && sequence.applyAsLong(item) < number);
  }

  private int countBefore(Instant instant, long number) {
    if (chunks.isEmpty()) {
      return 0;
    }
    int place = chunkOf(instant, number);
    return itemsBefore(place) + firstAtOrAfter(chunks.get(place), instant, number);
  }

  private int itemsBefore(int place) {
    if (place >= before.length) {
      before = Arrays.copyOf(before, Math.max(chunks.size(), 2 * before.length));
    }
    for (; right <= place; right++) {
      before[right] = before[right - 1] + chunks.get(right - 1).size();
    }
    return before[place];
  }

  private T get(int position) {
    Objects.checkIndex(position, size);
    itemsBefore(chunks.size() - 1);
    int found = Arrays.binarySearch(before, 0, chunks.size(), position);
    int place = found >= 0 ? found : -found - 2;
    return chunks.get(place).get(position - before[place]);
  }

  /** The items by position in one direction. */
  private final class View extends AbstractList<T> implements Ranked<T>, RandomAccess {
    private final boolean newestFirst;

    View(boolean newestFirst) {
      this.newestFirst = newestFirst;
    }

    @Override
    public T get(int index) {
      return TimeOrder.this.get(newestFirst ? size - 1 - index : index);
    }

    @Override
    public int countBefore(T item) {
      Instant instant = time.apply(item);
      long number = sequence.applyAsLong(item);
      return newestFirst
          ? size - TimeOrder.this.countBefore(instant, number + 1)
          : TimeOrder.this.countBefore(instant, number);
    }

    @Override
    public int size() {
      return size;
    }
  }
}
