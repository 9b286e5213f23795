package io.vpcep.simulator.internal.journal;

import io.vpcep.simulator.journal.RecordedCall;
import io.vpcep.simulator.journal.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/** The newest calls of a region, in a ring that grows up to its size and then overwrites. */
public final class CallLog {
  private final int size;
  private final List<RecordedCall> ring = new ArrayList<>();
  private long last;
  private long cleared;

  /** An empty log of so many calls. */
  public CallLog(int size) {
    this.size = size;
  }

  /** Adds the call that is made for the next sequence number. */
  public RecordedCall add(LongFunction<RecordedCall> maker) {
    RecordedCall call = maker.apply(last + 1);
    last++;
    if (ring.size() < size) {
      ring.add(call);
    } else if (size > 0) {
      ring.set(place(last), call);
    }
    return call;
  }

  /** Puts a call in the place of a former version of it, if that is still there. */
  public void replace(RecordedCall former, RecordedCall call) {
    boolean kept = former.sequence() > cleared && former.sequence() > last - ring.size();
    if (kept && ring.get(place(former.sequence())).equals(former)) {
      ring.set(place(former.sequence()), call);
    }
  }

  /** Forgets all calls; sequence numbers go on. */
  public void clear() {
    ring.clear();
    cleared = last;
  }

  /** All that is kept. */
  public Recording recording() {
    List<RecordedCall> calls = new ArrayList<>(ring.size());
    for (long sequence = last - ring.size() + 1; sequence <= last; sequence++) {
      calls.add(ring.get(place(sequence)));
    }
    return new Recording(calls, last - cleared - ring.size(), last);
  }

  private int place(long sequence) {
    return (int) ((sequence - cleared - 1) % size);
  }
}
