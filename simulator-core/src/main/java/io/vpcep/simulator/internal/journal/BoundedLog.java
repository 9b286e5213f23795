package io.vpcep.simulator.internal.journal;

import io.vpcep.simulator.journal.JournalSettings;
import io.vpcep.simulator.journal.RecordedCall;
import io.vpcep.simulator.journal.RecordedTransition;
import io.vpcep.simulator.journal.Recording;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/**
 * The newest calls of a region, or its newest transitions: as many as the settings say, and as the
 * memory that all logs of the process share has room for. A log has a lock of its own, because
 * other regions drop entries of it when memory is short.
 */
public final class BoundedLog<T> {

  /** What is kept, and about how many bytes it takes. */
  private static final class Entry<T> {
    private T value;
    private final int bytes;

    Entry(T value, int bytes) {
      this.value = value;
      this.bytes = bytes;
    }
  }

  private final JournalSettings settings;
  private final JournalMemory memory;
  private final ToLongFunction<T> sequence;
  private final ToIntFunction<T> size;
  private final Deque<Entry<T>> entries = new ArrayDeque<>();
  private long last;
  private long cleared;
  private long bytes;

  private BoundedLog(
      JournalSettings settings,
      JournalMemory memory,
      ToLongFunction<T> sequence,
      ToIntFunction<T> size) {
    this.settings = settings;
    this.memory = memory;
    this.sequence = sequence;
    this.size = size;
    memory.enter(this);
  }

  /** An empty log of calls. */
  public static BoundedLog<RecordedCall> ofCalls(JournalSettings settings) {
    return ofCalls(settings, JournalMemory.OF_PROCESS);
  }

  /** The same, sharing a memory with others. */
  static BoundedLog<RecordedCall> ofCalls(JournalSettings settings, JournalMemory memory) {
    return new BoundedLog<>(settings, memory, RecordedCall::sequence, EntrySize::of);
  }

  /** A log of calls that goes on from what another one held. */
  public static BoundedLog<RecordedCall> ofCalls(JournalSettings settings, Recording recording) {
    BoundedLog<RecordedCall> log = ofCalls(settings);
    log.last = recording.lastSequence() - recording.calls().size();
    log.cleared = log.last - recording.dropped();
    recording.calls().forEach(call -> log.add(sequence -> call));
    return log;
  }

  /** An empty log of transitions, whose numbers go on after those of another. */
  public static BoundedLog<RecordedTransition> ofTransitions(JournalSettings settings, long last) {
    BoundedLog<RecordedTransition> log =
        new BoundedLog<>(
            settings, JournalMemory.OF_PROCESS, RecordedTransition::sequence, EntrySize::of);
    log.last = last;
    log.cleared = last;
    return log;
  }

  /** Adds what is made for the next sequence number. */
  public T add(LongFunction<T> maker) {
    T value;
    long more = 0;
    synchronized (this) {
      value = maker.apply(last + 1);
      last++;
      if (settings.size() > 0) {
        more = keep(new Entry<>(value, size.applyAsInt(value)));
      }
    }
    // Not in the lock: making room takes those of other logs.
    memory.grows(more, memory.limit(settings));
    return value;
  }

  private long keep(Entry<T> entry) {
    long before = bytes;
    entries.add(entry);
    bytes += entry.bytes;
    if (entries.size() > settings.size()) {
      bytes -= entries.remove().bytes;
    }
    return bytes - before;
  }

  /** Puts an entry in the place of a former version of it, if that is still there. */
  public synchronized void replace(T former, T next) {
    long number = sequence.applyAsLong(former);
    // It is among the newest: it has only just been added.
    for (var newest = entries.descendingIterator(); newest.hasNext(); ) {
      Entry<T> entry = newest.next();
      if (sequence.applyAsLong(entry.value) <= number) {
        if (entry.value.equals(former)) {
          entry.value = next;
        }
        return;
      }
    }
  }

  /** Takes back what was added after a sequence number, as if it had never been. */
  public void undoAfter(long number) {
    long less = 0;
    synchronized (this) {
      while (!entries.isEmpty() && sequence.applyAsLong(entries.getLast().value) > number) {
        less += entries.removeLast().bytes;
      }
      bytes -= less;
      last = number;
    }
    memory.grows(-less, memory.limit(settings));
  }

  /** Forgets all entries; sequence numbers go on. */
  public void clear() {
    long less;
    synchronized (this) {
      less = bytes;
      entries.clear();
      bytes = 0;
      cleared = last;
    }
    memory.grows(-less, memory.limit(settings));
  }

  /** All that is kept, in the order of sequence numbers. */
  public synchronized List<T> all() {
    List<T> all = new ArrayList<>(entries.size());
    entries.forEach(entry -> all.add(entry.value));
    return all;
  }

  /** The oldest of what is kept that come after a sequence number, in their order. */
  public synchronized List<T> after(long number, int most) {
    Deque<T> later = new ArrayDeque<>();
    for (var newest = entries.descendingIterator(); newest.hasNext(); ) {
      T value = newest.next().value;
      if (sequence.applyAsLong(value) <= number) {
        break;
      }
      later.addFirst(value);
    }
    return later.stream().limit(most).toList();
  }

  /** How many older ones were dropped for want of room. */
  public synchronized long dropped() {
    return last - cleared - entries.size();
  }

  /** Sequence number of the newest entry, kept or not; 0 before the first. */
  public synchronized long last() {
    return last;
  }

  /** About how many bytes its entries take. */
  synchronized long bytes() {
    return bytes;
  }

  /** Drops the oldest entries until so many bytes are free, but never the newest one. */
  synchronized long dropOldest(long wanted) {
    long before = bytes;
    while (entries.size() > 1 && before - bytes < wanted) {
      bytes -= entries.remove().bytes;
    }
    return before - bytes;
  }
}
