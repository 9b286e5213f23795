package io.vpcep.simulator.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Simulated time of one region, within {@link ClockRange}. It never goes backwards, save when the
 * region is reset or restored.
 *
 * <p>Moving it runs nothing by itself: the region catches up at its next call, and applies each
 * transition as of the instant at which it was due. Safe for use by several threads. Only regions
 * have such clocks; users do not implement this.
 */
public interface SimulatorClock extends InstantSource {

  /** How this clock was set. */
  ClockSettings settings();

  /** The present instant; looking does not move the clock. */
  @Override
  Instant instant();

  /**
   * Moves the clock ahead.
   *
   * @return the instant reached
   * @throws IllegalArgumentException if the duration is negative, or leads beyond {@link
   *     ClockRange#LATEST}; the clock stays where it is
   */
  Instant advance(Duration duration);

  /**
   * Moves the clock ahead to an instant.
   *
   * @return the instant reached; in mode {@link ClockMode#SYSTEM} time goes on from there
   * @throws IllegalArgumentException if that instant is past, or after {@link ClockRange#LATEST};
   *     the clock stays where it is
   */
  Instant advanceTo(Instant instant);

  /**
   * Moves the clock to the last instant at which something is due, again and again until nothing
   * has an instant: every step under way is over then, and lists and shows tell so. Transitions
   * that are held, or wait for reads, stay.
   *
   * @return the instant reached; the present one if nothing was due
   * @throws IllegalStateException in mode {@link ClockMode#SYSTEM}, whose time cannot be brought to
   *     a stop; or if other threads keep beginning new steps
   */
  Instant advanceUntilIdle();
}
