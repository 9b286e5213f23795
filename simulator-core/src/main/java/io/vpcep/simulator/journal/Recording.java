package io.vpcep.simulator.journal;

import io.vpcep.simulator.stability.Experimental;
import java.util.List;
import java.util.Objects;

/**
 * All that a journal held at one moment.
 *
 * @param calls the calls that are kept, in the order of their sequence numbers
 * @param dropped how many older ones were dropped because there was no room for them
 * @param lastSequence sequence number of the newest call, kept or not; 0 before the first
 */
@Experimental
public record Recording(List<RecordedCall> calls, long dropped, long lastSequence) {

  /** Copies the calls. */
  public Recording {
    Objects.requireNonNull(calls, "calls");
    calls = List.copyOf(calls);
  }

  /** Whether calls after a sequence number have been dropped. */
  boolean hasDroppedAfter(long sequence) {
    return dropped > 0 && lastSequence - calls.size() > sequence;
  }
}
