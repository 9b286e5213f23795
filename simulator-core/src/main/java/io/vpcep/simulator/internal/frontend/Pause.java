package io.vpcep.simulator.internal.frontend;

import java.time.Duration;

/**
 * How a caller lets an injected delay pass where the clock is the machine's, and moving it would
 * not be felt. Other calls go on meanwhile.
 */
@FunctionalInterface
public interface Pause {

  /** Returns when the span has passed. */
  void pass(Duration span);
}
