package io.vpcep.simulator.internal.journal;

import io.vpcep.simulator.journal.JournalSettings;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What the logs of several regions take together. Where that is more than a region's settings
 * allow, the largest logs lose their oldest entries: so one busy region does not empty the logs of
 * others, nor do many idle ones keep a busy one from recording.
 */
final class JournalMemory {
  private static final int SHARE_OF_HEAP = 8;

  /** That of all regions of this process. */
  static final JournalMemory OF_PROCESS =
      new JournalMemory(Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);

  // Makes more room than is wanted, so that it is not asked for it at each call.
  private static final int SPARE = 16;

  // Those of regions that nobody has any more go by themselves.
  private final Set<BoundedLog<?>> logs = Collections.newSetFromMap(new WeakHashMap<>());
  private final AtomicLong bytes = new AtomicLong();
  private final long largest;

  /**
   * Of no journal yet.
   *
   * @param largest how many bytes it has at most, whatever settings say
   */
  JournalMemory(long largest) {
    this.largest = largest;
  }

  /** How many bytes all journals may take, as a region with these settings has it. */
  long limit(JournalSettings settings) {
    return Math.min(settings.memory(), largest);
  }

  /** A further log takes part. */
  synchronized void enter(BoundedLog<?> log) {
    logs.add(log);
  }

  /** A log has grown or, by a negative number, shrunk. */
  void grows(long by, long limit) {
    if (bytes.addAndGet(by) > limit && by > 0) {
      makeRoom(limit);
    }
  }

  private synchronized void makeRoom(long limit) {
    long total = logs.stream().mapToLong(BoundedLog::bytes).sum();
    long target = limit - limit / SPARE;
    long before;
    do {
      before = total;
      total -= dropSome(total - target);
    } while (total > target && total < before);
    bytes.set(total);
  }

  /** Drops up to half of the largest logs, one after another, until there is room. */
  private long dropSome(long wanted) {
    long dropped = 0;
    List<BoundedLog<?>> largestFirst =
        logs.stream()
            .sorted(Comparator.<BoundedLog<?>>comparingLong(BoundedLog::bytes).reversed())
            .toList();
    for (BoundedLog<?> log : largestFirst) {
      if (dropped >= wanted) {
        break;
      }
      dropped += log.dropOldest(Math.min(wanted - dropped, log.bytes() / 2));
    }
    return dropped;
  }
}
