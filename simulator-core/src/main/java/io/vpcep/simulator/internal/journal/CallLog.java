package io.vpcep.simulator.internal.journal;

import io.vpcep.simulator.journal.JournalSettings;
import io.vpcep.simulator.journal.RecordedCall;
import io.vpcep.simulator.journal.Recording;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.LongFunction;

/**
 * The newest calls of a region: as many as the settings say, and as the memory that all journals of
 * the process share has room for. A log has a lock of its own, because other regions drop calls of
 * it when memory is short.
 */
public final class CallLog {

  /** A call that is kept, and about how many bytes it takes. */
  private static final class Entry {
    private RecordedCall call;
    private final int bytes;

    Entry(RecordedCall call) {
      this.call = call;
      this.bytes = CallSize.of(call);
    }
  }

  private final JournalSettings settings;
  private final JournalMemory memory;
  private final Deque<Entry> entries = new ArrayDeque<>();
  private long last;
  private long cleared;
  private long bytes;

  /** An empty log. */
  public CallLog(JournalSettings settings) {
    this(settings, JournalMemory.OF_PROCESS);
  }

  /** An empty log that shares a memory with others. */
  CallLog(JournalSettings settings, JournalMemory memory) {
    this.settings = settings;
    this.memory = memory;
    memory.enter(this);
  }

  /** Adds the call that is made for the next sequence number. */
  public RecordedCall add(LongFunction<RecordedCall> maker) {
    RecordedCall call;
    long more = 0;
    synchronized (this) {
      call = maker.apply(last + 1);
      last++;
      if (settings.size() > 0) {
        more = keep(new Entry(call));
      }
    }
    // Not in the lock: making room takes those of other logs.
    memory.grows(more, memory.limit(settings));
    return call;
  }

  private long keep(Entry entry) {
    long before = bytes;
    entries.add(entry);
    bytes += entry.bytes;
    if (entries.size() > settings.size()) {
      bytes -= entries.remove().bytes;
    }
    return bytes - before;
  }

  /** Puts a call in the place of a former version of it, if that is still there. */
  public synchronized void replace(RecordedCall former, RecordedCall call) {
    // It is among the newest: it has only just been answered.
    for (var newest = entries.descendingIterator(); newest.hasNext(); ) {
      Entry entry = newest.next();
      if (entry.call.sequence() <= former.sequence()) {
        if (entry.call.equals(former)) {
          entry.call = call;
        }
        return;
      }
    }
  }

  /** Forgets all calls; sequence numbers go on. */
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

  /** All that is kept. */
  public synchronized Recording recording() {
    List<RecordedCall> calls = new ArrayList<>(entries.size());
    entries.forEach(entry -> calls.add(entry.call));
    return new Recording(calls, last - cleared - entries.size(), last);
  }

  /** About how many bytes its calls take. */
  synchronized long bytes() {
    return bytes;
  }

  /** Drops the oldest calls until so many bytes are free, but never the newest call. */
  synchronized long dropOldest(long wanted) {
    long before = bytes;
    while (entries.size() > 1 && before - bytes < wanted) {
      bytes -= entries.remove().bytes;
    }
    return before - bytes;
  }
}
