package io.vpcep.simulator.clock;

import io.vpcep.simulator.stability.Stable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * How a region's clock starts and moves.
 *
 * @param mode who moves it
 * @param start its first instant, within {@link SimulatorClock.Range}; without effect in mode
 *     {@link Mode#SYSTEM}
 * @param step how far each call moves it in mode {@link Mode#AUTO}, more than zero; without effect
 *     in the other modes
 */
@Stable
public record ClockSettings(Mode mode, Instant start, Duration step) {

  /** The default start of simulated time: a fixed date, so that all runs are alike. */
  public static final Instant DEFAULT_START = Instant.parse("2024-04-12T00:00:00Z");

  /**
   * The default step of an auto-advancing clock, 30 s: three calls cover the default delay of 90 s.
   */
  public static final Duration DEFAULT_STEP = Duration.ofSeconds(30);

  /**
   * Checks start and step.
   *
   * @throws IllegalArgumentException if the start is outside {@link SimulatorClock.Range}, or the
   *     step is zero or negative
   */
  public ClockSettings {
    Objects.requireNonNull(mode, "mode");
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(step, "step");
    SimulatorClock.Range.require(start);
    if (step.isZero() || step.isNegative()) {
      throw new IllegalArgumentException("clock step must be more than zero, not " + step);
    }
  }

  /** A clock that only the test moves, starting at {@link #DEFAULT_START}. */
  public static ClockSettings manual() {
    return of(Mode.MANUAL);
  }

  /** A clock that each call moves by {@link #DEFAULT_STEP}, starting at {@link #DEFAULT_START}. */
  public static ClockSettings autoAdvancing() {
    return of(Mode.AUTO);
  }

  /**
   * A clock that each call moves by a step, starting at {@link #DEFAULT_START}.
   *
   * @throws IllegalArgumentException if the step is zero or negative
   */
  public static ClockSettings autoAdvancing(Duration step) {
    return autoAdvancing().withStep(step);
  }

  /** A clock that runs with the clock of this machine. */
  public static ClockSettings system() {
    return of(Mode.SYSTEM);
  }

  /** The defaults of a mode. */
  public static ClockSettings of(Mode mode) {
    return new ClockSettings(mode, DEFAULT_START, DEFAULT_STEP);
  }

  /** The same in another mode. */
  public ClockSettings withMode(Mode newMode) {
    return new ClockSettings(newMode, start, step);
  }

  /**
   * The same with another first instant.
   *
   * @throws IllegalArgumentException if it is outside {@link SimulatorClock.Range}
   */
  public ClockSettings startingAt(Instant newStart) {
    return new ClockSettings(mode, newStart, step);
  }

  /**
   * The same with another step.
   *
   * @throws IllegalArgumentException if the step is zero or negative
   */
  public ClockSettings withStep(Duration newStep) {
    return new ClockSettings(mode, start, newStep);
  }

  /** Who moves a region's clock. */
  public enum Mode {
    /** Only the test does, by {@link SimulatorClock#advance}. */
    MANUAL,
    /**
     * Each call to the API moves it by a fixed step, so that code which polls until a state changes
     * always ends, however short its waits are. The test may move it too.
     */
    AUTO,
    /** It runs with the machine's clock. A test may move it ahead. */
    SYSTEM
  }
}
