package io.vpcep.simulator.journal;

import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.stability.Stable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Verifies how often and in which order calls were made. First come conditions for the calls that
 * are meant, then one of the methods that verify and throw {@link AssertionError} if something else
 * was recorded. The error tells what was expected, what was recorded, and which calls meet all
 * conditions but one.
 *
 * <p>Calls that somebody made in the simulator's console are not meant, unless {@link #source} says
 * so: a test need not care who looks on.
 *
 * <p>If the journal has dropped calls that might match, an upper limit cannot be verified: {@link
 * #exactly}, {@link #atMost}, {@link #once} and {@link #never} then fail.
 */
@Stable
public final class CallVerification extends CallCriteria<CallVerification> {
  private final Recording recording;

  /** Verifies what a journal held. */
  public CallVerification(Recording recording) {
    this.recording = Objects.requireNonNull(recording, "recording");
  }

  @Override
  CallVerification self() {
    return this;
  }

  /**
   * There were exactly so many such calls.
   *
   * @throws IllegalArgumentException if the number is negative
   */
  public void exactly(int times) {
    refuseNegative(times);
    List<RecordedCall> found = found();
    if (found.size() == times) {
      requireNoneDropped();
    } else {
      throw wrongNumber("exactly " + times, found);
    }
  }

  /**
   * There were so many such calls or more.
   *
   * @throws IllegalArgumentException if the number is negative
   */
  public void atLeast(int times) {
    refuseNegative(times);
    List<RecordedCall> found = found();
    if (found.size() < times) {
      throw wrongNumber("at least " + times, found);
    }
  }

  /**
   * There were so many such calls or fewer.
   *
   * @throws IllegalArgumentException if the number is negative
   */
  public void atMost(int times) {
    refuseNegative(times);
    List<RecordedCall> found = found();
    if (found.size() > times) {
      throw wrongNumber("at most " + times, found);
    }
    requireNoneDropped();
  }

  /** There was no such call. */
  public void never() {
    exactly(0);
  }

  /** There was exactly one such call. */
  public void once() {
    exactly(1);
  }

  /**
   * Among the calls that are meant, there was one of the first operation, after it one of the
   * second, and so on; other calls may lie between them.
   */
  public void inOrder(Operation<?, ?>... operations) {
    inOrder(Stream.of(operations).map(CallFilter::of).toArray(CallFilter[]::new));
  }

  /**
   * Among the calls that are meant, there was one of the first kind, after it one of the second,
   * and so on; other calls may lie between them.
   */
  public void inOrder(CallFilter... steps) {
    List<RecordedCall> found = found();
    int next = 0;
    for (RecordedCall call : found) {
      if (next < steps.length && steps[next].includes(call)) {
        next++;
      }
    }
    if (next < steps.length) {
      throw new AssertionError(failureMessage().wrongOrder(this, List.of(steps), next));
    }
  }

  /** How many such calls there were. */
  public int count() {
    return found().size();
  }

  private List<RecordedCall> found() {
    return calls().stream().filter(this::includes).toList();
  }

  /** Those that can be meant at all. */
  private List<RecordedCall> calls() {
    return namesSources()
        ? recording.calls()
        : recording.calls().stream()
            .filter(call -> RecordedCall.Source.CLIENTS.contains(call.source()))
            .toList();
  }

  private FailureMessage failureMessage() {
    List<RecordedCall> calls = calls();
    return new FailureMessage(calls, recording.dropped(), recording.calls().size() - calls.size());
  }

  private AssertionError wrongNumber(String expected, List<RecordedCall> found) {
    return new AssertionError(failureMessage().wrongNumber(this, expected, found));
  }

  private void requireNoneDropped() {
    if (recording.hasDroppedAfter(since())) {
      throw new AssertionError(
          "cannot tell whether there were more calls with "
              + this
              + ": "
              + recording.dropped()
              + " calls have been dropped from the journal, which keeps "
              + recording.calls().size()
              + "; make it larger, or ask for calls since a later one");
    }
  }

  private static void refuseNegative(int times) {
    if (times < 0) {
      throw new IllegalArgumentException("number of calls must be 0 or more, not " + times);
    }
  }
}
