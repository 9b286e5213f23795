package io.vpcep.simulator.fault;

import io.vpcep.simulator.error.ErrorCode;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a fault does to a call. */
public sealed interface FaultEffect
    permits FaultEffect.Refusal,
        RawAnswer,
        FaultEffect.Delay,
        FaultEffect.DroppedConnection,
        FaultEffect.Throttle {

  /**
   * The call is refused with a documented code, its status and its message; nothing is changed.
   *
   * @param code the code
   */
  record Refusal(ErrorCode code) implements FaultEffect {

    /** Refuses null. */
    public Refusal {
      Objects.requireNonNull(code, "code");
    }
  }

  /**
   * The call takes a while, and goes on then. Simulated time passes; where the clock is the
   * machine's, a call over HTTP really waits, and one in this process moves the clock ahead.
   *
   * @param span how long, more than 0, at most 365 days
   */
  record Delay(Duration span) implements FaultEffect {
    private static final Duration LONGEST = Duration.ofDays(365);

    /**
     * Checks the span.
     *
     * @throws IllegalArgumentException if it is not positive or longer than 365 days
     */
    public Delay {
      Objects.requireNonNull(span, "span");
      if (span.isZero() || span.isNegative() || span.compareTo(LONGEST) > 0) {
        throw new IllegalArgumentException(
            "a call can be delayed by more than 0 and at most 365 days, not " + span);
      }
    }
  }

  /**
   * The connection is closed without an answer.
   *
   * @param afterEffect whether the call is carried out before, so that a retry meets what it did
   */
  record DroppedConnection(boolean afterEffect) implements FaultEffect {}

  /**
   * Calls beyond a number within a span are refused with EndPoint.0022. Those refused do not count.
   *
   * @param calls how many are let through, 1 or more
   * @param span within what simulated time, more than 0
   */
  record Throttle(int calls, Duration span) implements FaultEffect {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is not positive
     */
    public Throttle {
      Objects.requireNonNull(span, "span");
      if (calls < 1) {
        throw new IllegalArgumentException("a throttle lets 1 call or more through, not " + calls);
      }
      if (span.isZero() || span.isNegative()) {
        throw new IllegalArgumentException("the span of a throttle must be more than 0: " + span);
      }
    }
  }

  /** Refuses with a code. */
  static FaultEffect refuse(ErrorCode code) {
    return new Refusal(code);
  }

  /**
   * Refuses with a code, whose documented status the test names too.
   *
   * @throws IllegalArgumentException if the documents give the code another status
   */
  static FaultEffect refuse(ErrorCode code, int httpStatus) {
    Objects.requireNonNull(code, "code");
    if (code.httpStatus() != httpStatus) {
      throw new IllegalArgumentException(
          code.code()
              + " has status "
              + code.httpStatus()
              + " in the documents, not "
              + httpStatus
              + "; for any other, give a raw answer");
    }
    return new Refusal(code);
  }

  /**
   * Answers something that the API would never write, such as a proxy's page.
   *
   * @throws IllegalArgumentException if HTTP does not allow it
   */
  static RawAnswer answer(int status, @Nullable String contentType, String body) {
    return new RawAnswer(status, Map.of(), contentType, body, false);
  }

  /**
   * Lets the call take a while.
   *
   * @throws IllegalArgumentException if the span is not positive or longer than 365 days
   */
  static FaultEffect delay(Duration span) {
    return new Delay(span);
  }

  /** Closes the connection before the call is carried out: nothing is changed. */
  static FaultEffect dropBefore() {
    return new DroppedConnection(false);
  }

  /** Carries the call out, and closes the connection instead of answering. */
  static FaultEffect dropAfter() {
    return new DroppedConnection(true);
  }

  /**
   * Refuses calls beyond a number within a span of simulated time.
   *
   * @throws IllegalArgumentException if one of them is not positive
   */
  static FaultEffect throttle(int calls, Duration span) {
    return new Throttle(calls, span);
  }
}
