package io.vpcep.simulator.internal.clock;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a clock asks and tells its region. */
@FunctionalInterface
public interface Agenda {

  /**
   * The last instant at which something is due, once everything that is due by now has been made.
   *
   * @return empty if nothing has an instant
   */
  Optional<Instant> lastDue();

  /** What is under way, in words, a line each. */
  default List<String> pending() {
    return List.of();
  }

  /** The clock was moved: by a test, a call, or the region; not that real time has passed. */
  default void moved() {}
}
