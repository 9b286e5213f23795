package io.vpcep.simulator.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * How a region's clock starts and moves.
 *
 * @param mode who moves it
 * @param start its first instant, within {@link ClockRange}; without effect in mode {@link
 *     ClockMode#SYSTEM}
 * @param step how far each call moves it in mode {@link ClockMode#AUTO}, more than zero; without
 *     effect in the other modes
 */
public record ClockSettings(ClockMode mode, Instant start, Duration step) {

  /** Start of simulated time unless set: a fixed date, so that runs are alike. */
  public static final Instant DEFAULT_START = Instant.parse("2024-04-12T00:00:00Z");

  /** Step of an auto-advancing clock unless set: three calls cover the default delay of 90 s. */
  public static final Duration DEFAULT_STEP = Duration.ofSeconds(30);

  /**
   * Checks start and step.
   *
   * @throws IllegalArgumentException if the start is outside {@link ClockRange}, or the step is
   *     zero or negative
   */
  public ClockSettings {
    Objects.requireNonNull(mode, "mode");
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(step, "step");
    ClockRange.require(start);
    if (step.isZero() || step.isNegative()) {
      throw new IllegalArgumentException("clock step must be more than zero, not " + step);
    }
  }

  /** A clock that only the test moves, starting at {@link #DEFAULT_START}. */
  public static ClockSettings manual() {
    return of(ClockMode.MANUAL);
  }

  /** A clock that each call moves by {@link #DEFAULT_STEP}, starting at {@link #DEFAULT_START}. */
  public static ClockSettings autoAdvancing() {
    return of(ClockMode.AUTO);
  }

  /**
   * A clock that each call moves by a step, starting at {@link #DEFAULT_START}.
   *
   * @throws IllegalArgumentException if the step is zero or negative
   */
  public static ClockSettings autoAdvancing(Duration step) {
    return autoAdvancing().withStep(step);
  }

  /** A clock that runs with the machine's. */
  public static ClockSettings system() {
    return of(ClockMode.SYSTEM);
  }

  /** The defaults of a mode. */
  public static ClockSettings of(ClockMode mode) {
    return new ClockSettings(mode, DEFAULT_START, DEFAULT_STEP);
  }

  /** The same, moved by somebody else. */
  public ClockSettings withMode(ClockMode newMode) {
    return new ClockSettings(newMode, start, step);
  }

  /**
   * The same with another first instant.
   *
   * @throws IllegalArgumentException if it is outside {@link ClockRange}
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
}
