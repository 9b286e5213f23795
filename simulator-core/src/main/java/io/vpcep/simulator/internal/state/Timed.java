package io.vpcep.simulator.internal.state;

import java.time.Instant;

/** A stored record that lists can be sorted by. */
public interface Timed {

  /** Id of the resource. */
  String id();

  /** Number in the order of creation, unique in the region. */
  long sequence();

  /** When it was created; never moves. */
  Instant createdAt();

  /** When it last changed. */
  Instant updatedAt();
}
