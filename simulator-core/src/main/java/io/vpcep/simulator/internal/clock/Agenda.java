package io.vpcep.simulator.internal.clock;

import java.time.Instant;
import java.util.Optional;

/** What a clock must know of a region to tell whether anything is still to come in it. */
@FunctionalInterface
public interface Agenda {

  /**
   * The last instant at which something is due, once everything that is due by now has been made.
   *
   * @return empty if nothing has an instant
   */
  Optional<Instant> lastDue();
}
