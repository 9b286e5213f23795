package io.vpcep.simulator.junit.awaitility;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.clock.SimulatorClock;
import io.vpcep.simulator.journal.RecordedTransition;
import io.vpcep.simulator.stability.Experimental;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Awaitility that moves the simulator's clock instead of waiting: between two looks at a condition,
 * simulated time passes, and hardly any real time.
 *
 * <pre>{@code
 * SimulatedTime.await(region).until(() -> client.isConnected());
 * }</pre>
 *
 * <p>Use it for what the test does not control, such as a client that polls in a thread of its own.
 * For steps that are due in the region, {@link SimulatorClock#advanceUntilIdle()} is enough.
 */
@Experimental
public final class SimulatedTime {
  /** Simulated time between two looks. */
  private static final Duration STEP = Duration.ofSeconds(10);

  private static final Duration AT_MOST = Duration.ofHours(1);

  // Real time, for other threads to go on in.
  private static final Duration BREATH = Duration.ofMillis(10);

  private static final int CHANGES_SHOWN = 10;

  private SimulatedTime() {}

  /** Waits for an hour of simulated time at most, and looks every 10 seconds of it. */
  public static ConditionFactory await(SimulatedRegion region) {
    return await(region, AT_MOST, STEP);
  }

  /** Waits for a span of simulated time at most, and looks every 10 seconds of it. */
  public static ConditionFactory await(SimulatedRegion region, Duration atMost) {
    return await(region, atMost, STEP);
  }

  /**
   * Waits in simulated time; {@link ConditionTimeoutException} tells that the condition was not
   * fulfilled, the last changes of state that were seen, and what is pending. Awaitility's timeout
   * in real time holds too, 10 s unless set.
   *
   * @param atMost how long in simulated time, more than zero
   * @param step how far the clock moves between two looks, more than zero
   * @return a condition factory, to be used as that of {@link Awaitility#await()}
   * @throws IllegalArgumentException if a span is not positive
   */
  public static ConditionFactory await(SimulatedRegion region, Duration atMost, Duration step) {
    requirePositive("atMost", atMost);
    requirePositive("step", step);
    SimulatorClock clock = region.clock();
    Instant begin = clock.instant();
    return Awaitility.await()
        .pollDelay(Duration.ZERO)
        .pollInterval(
            (count, previous) -> {
              Duration passed = Duration.between(begin, clock.instant());
              if (passed.compareTo(atMost) >= 0) {
                throw new ConditionTimeoutException(
                    "condition was not fulfilled within "
                        + atMost
                        + " of simulated time"
                        + standing(region));
              }
              Duration left = atMost.minus(passed);
              clock.advance(step.compareTo(left) < 0 ? step : left);
              return BREATH;
            });
  }

  /** What may tell why nothing came of it. */
  private static String standing(SimulatedRegion region) {
    List<RecordedTransition> made = region.history();
    return "; last changes of state: "
        + lines(made.subList(Math.max(0, made.size() - CHANGES_SHOWN), made.size()))
        + "; pending: "
        + lines(region.pending());
  }

  private static String lines(List<?> items) {
    return items.isEmpty()
        ? "none"
        : items.stream().map(item -> "\n  " + item).collect(Collectors.joining());
  }

  private static void requirePositive(String name, Duration span) {
    if (span.isZero() || span.isNegative()) {
      throw new IllegalArgumentException(name + " must be more than zero, not " + span);
    }
  }
}
