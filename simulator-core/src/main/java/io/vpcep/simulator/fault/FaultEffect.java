package io.vpcep.simulator.fault;

import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.stability.Stable;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a fault does to a call. */
@Stable
public sealed interface FaultEffect {

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
   * The call takes a while, and then goes on. Simulated time passes. With a system clock, a call
   * over HTTP really waits; a call in this process moves the clock ahead.
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
   * @param afterEffect whether the call is carried out first, so that a retry meets what it has
   *     changed
   */
  record DroppedConnection(boolean afterEffect) implements FaultEffect {}

  /**
   * Calls beyond a number within a span are refused with EndPoint.0022. Refused calls do not count.
   *
   * @param calls how many are let through, 1 or more
   * @param span span of simulated time in which they are counted, more than 0
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
   * Refuses with a code, and makes sure that this is its documented HTTP status.
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
   * Answers what the API itself never writes, such as the page of a proxy.
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

  /**
   * An answer that does not come from the API, but from a gateway or a proxy between client and
   * service.
   *
   * @param status HTTP status, 200 to 599
   * @param headers further headers; neither {@code Content-Type}, nor those by which HTTP tells
   *     where a message ends
   * @param contentType media type; null for none
   * @param body text, sent in UTF-8; empty for none; must be empty with status 204, 205 and 304
   * @param afterEffect whether the call is carried out first, so that a retry meets what it has
   *     changed
   */
  record RawAnswer(
      int status,
      Map<String, String> headers,
      @Nullable String contentType,
      String body,
      boolean afterEffect)
      implements FaultEffect {
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7e\\t]*");
    private static final Set<String> WITHOUT_BODY = Set.of("204", "205", "304");
    private static final Set<String> NOT_FREE =
        Set.of("content-type", "content-length", "transfer-encoding", "connection");

    /**
     * Copies and checks.
     *
     * @throws IllegalArgumentException if HTTP does not allow the status, a header, or the body
     */
    public RawAnswer {
      Objects.requireNonNull(headers, "headers");
      Objects.requireNonNull(body, "body");
      headers = Map.copyOf(new LinkedHashMap<>(headers));
      if (status < 200 || status > 599) {
        throw new IllegalArgumentException("the status of an answer is 200 to 599, not " + status);
      }
      if (!body.isEmpty() && WITHOUT_BODY.contains(Integer.toString(status))) {
        throw new IllegalArgumentException("an answer with status " + status + " has no body");
      }
      headers.forEach(RawAnswer::check);
      if (contentType != null) {
        checkValue("Content-Type", contentType);
      }
    }

    private static void check(String name, String value) {
      if (!NAME.matcher(name).matches()) {
        throw new IllegalArgumentException("no name of a header: \"" + name + "\"");
      }
      if (NOT_FREE.contains(name.toLowerCase(Locale.ROOT))) {
        throw new IllegalArgumentException(
            "the header " + name + " cannot be set: it follows from content type and body");
      }
      checkValue(name, value);
    }

    private static void checkValue(String name, String value) {
      if (!VALUE.matcher(value).matches()) {
        throw new IllegalArgumentException(
            "the header " + name + " takes printable ASCII only, not \"" + value + "\"");
      }
    }

    /**
     * The same with a further header.
     *
     * @throws IllegalArgumentException if HTTP does not allow it
     */
    public RawAnswer withHeader(String name, String value) {
      Map<String, String> more = new LinkedHashMap<>(headers);
      more.put(name, value);
      return new RawAnswer(status, more, contentType, body, afterEffect);
    }

    /** The same, but the call is carried out first. */
    public RawAnswer afterTheEffect() {
      return new RawAnswer(status, headers, contentType, body, true);
    }
  }
}
