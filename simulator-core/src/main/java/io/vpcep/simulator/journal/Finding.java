package io.vpcep.simulator.journal;

import io.vpcep.simulator.api.resource.ApiValue;
import io.vpcep.simulator.stability.Experimental;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A habit of a client, seen in its calls.
 *
 * @param kind which habit
 * @param message what was seen, and what would be better
 * @param calls the calls that show it, in their order; may be empty for {@link Kind#LEFT_BEHIND},
 *     as the journal may not have the creation
 */
@Experimental
public record Finding(Kind kind, String message, List<RecordedCall> calls) {

  /** Copies the calls. */
  public Finding {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(calls, "calls");
    calls = List.copyOf(calls);
  }

  /** Kind and message. */
  @Override
  public String toString() {
    return kind.value() + ": " + message;
  }

  /** Habits of a client that the simulator accepts and the real service may not. */
  public enum Kind implements ApiValue {
    /** A body has fields that the operation does not know; they are ignored. HTTP only. */
    UNKNOWN_FIELDS("unknown_fields"),

    /** A body comes without a {@code Content-Type}. HTTP only. */
    MISSING_CONTENT_TYPE("missing_content_type"),

    /** A resource on its way to another state is shown again sooner than necessary. */
    FAST_POLLING("fast_polling"),

    /** A call that failed only for the moment is made again at once. */
    RETRY_WITHOUT_BACKOFF("retry_without_backoff"),

    /**
     * An endpoint that is not on its way to another state is shown {@value #MANY} times with no
     * other call between, by anybody: the answer must be the same. Not looked for where reads lag.
     */
    REPEATED_READ("repeated_read"),

    /**
     * What can be listed is shown one by one: {@value #MANY} shows of one kind, of different
     * resources, with no other call of the project between.
     */
    ONE_BY_ONE("one_by_one"),

    /** A service or an endpoint that somebody created is still there, and not being deleted. */
    LEFT_BEHIND("left_behind");

    /** So many shows in a row could be one call: a client that looks twice may mean it. */
    public static final int MANY = 5;

    private final String value;

    Kind(String value) {
      this.value = value;
    }

    @Override
    public String value() {
      return value;
    }
  }

  /**
   * Which habits of clients are looked for, and their limits. An immutable value.
   *
   * @param kinds the kinds that are looked for, default all
   * @param pollingInterval how long, in simulated time, a client should wait before it looks again
   *     at a resource on its way to another state; 0 or more, default 1 s
   * @param retryInterval how long, in simulated time, a client should wait before it repeats a call
   *     that failed for the moment; 0 or more, default 1 s
   * @param sources whose calls are looked at, default all but the console's
   */
  public record Settings(
      Set<Kind> kinds,
      Duration pollingInterval,
      Duration retryInterval,
      Set<RecordedCall.Source> sources) {
    private static final Duration SECOND = Duration.ofSeconds(1);

    /** All kinds, with the default limits. */
    public static final Settings DEFAULT =
        new Settings(EnumSet.allOf(Kind.class), SECOND, SECOND, RecordedCall.Source.CLIENTS);

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public Settings {
      Objects.requireNonNull(kinds, "kinds");
      Objects.requireNonNull(pollingInterval, "pollingInterval");
      Objects.requireNonNull(retryInterval, "retryInterval");
      Set<Kind> copy = EnumSet.noneOf(Kind.class);
      copy.addAll(kinds);
      kinds = Collections.unmodifiableSet(copy);
      Objects.requireNonNull(sources, "sources");
      sources = Set.copyOf(sources);
      refuseNegative("polling interval", pollingInterval);
      refuseNegative("retry interval", retryInterval);
    }

    private static void refuseNegative(String what, Duration bound) {
      if (bound.isNegative()) {
        throw new IllegalArgumentException(what + " must be 0 or more, not " + bound);
      }
    }

    /** The same, looking for these kinds and no others. */
    public Settings only(Kind... some) {
      return new Settings(Set.of(some), pollingInterval, retryInterval, sources);
    }

    /** The same, but not looking for these kinds. */
    public Settings without(Kind... some) {
      Set<Kind> left = EnumSet.noneOf(Kind.class);
      left.addAll(kinds);
      left.removeAll(Set.of(some));
      return new Settings(left, pollingInterval, retryInterval, sources);
    }

    /**
     * The same with another polling interval.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Settings withPollingInterval(Duration interval) {
      return new Settings(kinds, interval, retryInterval, sources);
    }

    /**
     * The same with another retry interval.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Settings withRetryInterval(Duration interval) {
      return new Settings(kinds, pollingInterval, interval, sources);
    }

    /** The same, looking at the calls from these sources and no others. */
    public Settings withSources(RecordedCall.Source... some) {
      return new Settings(kinds, pollingInterval, retryInterval, Set.of(some));
    }
  }
}
